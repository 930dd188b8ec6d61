using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace SalesBot.Tests.Data;

/// <summary>Reads the rows of a <see cref="ProbeAnswer"/>; a number is whatever kind of number is asked for.</summary>
internal sealed class ProbeReader(IReadOnlyList<IReadOnlyList<object[]>> results) : DbDataReader
{
    private int result;
    private int row = -1;

    public override int Depth => 0;

    public override int FieldCount => Rows is [var first, ..] ? first.Length : 0;

    public override bool HasRows => Rows.Count > 0;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    private IReadOnlyList<object[]> Rows => result < results.Count ? results[result] : [];

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => throw new NotSupportedException("Columns have no names here.");

    public override bool Read() => ++row < Rows.Count;

    public override bool NextResult()
    {
        row = -1;
        return ++result < results.Count;
    }

    public override object GetValue(int ordinal) => Rows[row][ordinal];

    public override T GetFieldValue<T>(int ordinal) => (T)Convert.ChangeType(GetValue(ordinal), typeof(T), CultureInfo.InvariantCulture);

    public override bool IsDBNull(int ordinal) => false;

    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);

    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    public override Guid GetGuid(int ordinal) => (Guid)GetValue(ordinal);

    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    public override int GetValues(object[] values) => throw new NotSupportedException("EF does not ask for that.");

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException("No bytes here.");

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException("No characters here.");

    public override string GetDataTypeName(int ordinal) => GetFieldType(ordinal).Name;

    public override Type GetFieldType(int ordinal) => Rows[0][ordinal].GetType();

    public override string GetName(int ordinal) => "";

    public override int GetOrdinal(string name) => throw new NotSupportedException("Columns have no names here.");

    public override IEnumerator GetEnumerator() => throw new NotSupportedException("EF does not ask for that.");
}
