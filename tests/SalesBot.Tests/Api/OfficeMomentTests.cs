using System.Text.Json;
using SalesBot.Host.Api;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.Api;

/// <summary>A moment is read as programs write it, and nothing fails of one that is none (D12).</summary>
public sealed class OfficeMomentTests
{
    private static readonly DateTimeOffset now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

    [Theory] // D12: Moscow is three hours ahead
    [InlineData("\"2026-11-26T09:00:00\"")]
    [InlineData("\"2026-11-26T09:00\"")]
    [InlineData("\"2026-11-26 09:00:00\"")]
    [InlineData("\"2026-11-26T09:00:00+03:00\"")]
    [InlineData("\"2026-11-26T09:00:00+0300\"")]
    [InlineData("\"2026-11-26 09:00:00 +03\"")]
    [InlineData("\"2026-11-26t06:00:00z\"")]
    [InlineData("\"2026-11-26T06:00:00.0000000001Z\"")]
    [InlineData("\"26.11.2026 9:00:00\"")]
    [InlineData("\"26.11.2026, 09:00\"")]
    [InlineData("\"2026-11-25T22:00:00-08:00\"")]
    [InlineData("1795672800")]
    [InlineData("1795672800000")]
    [InlineData("\"1795672800.0\"")]
    public void One_moment_in_many_spellings(string json) =>
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 6, 0, 0, TimeSpan.Zero), Read(json));

    [Theory] // D12: the first four ended in 500
    [InlineData("\"0001-01-02T00:00:00\"")]
    [InlineData("\"0002-01-01T00:00:00+14:00\"")]
    [InlineData("\"9999-12-31T23:59:59-14:00\"")]
    [InlineData("\"9999-12-31T23:59:59\"")]
    [InlineData("\"2026-02-30T09:00:00\"")]
    [InlineData("\"2026-11-26T25:00:00\"")]
    [InlineData("\"2026-11-26T09:00:00+99:00\"")]
    [InlineData("\"20261126\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("1e300")]
    [InlineData("-5")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("\"\\ud83c\"")]
    public void What_is_no_moment_is_none(string json) => Assert.Null(Read(json));

    [Theory] // D12
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"0001-01-01T00:00:00\"")]
    [InlineData("\"01.01.0001 0:00:00\"")]
    public void Nothing_said_is_now(string json) => Assert.Equal(now, Read(json));

    private static DateTimeOffset? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return OfficeMoment.Read(document.RootElement, Calendar(), now);
    }

    private static WorkingCalendar Calendar() => WorkingCalendar.Parse("Europe/Moscow", null, null);
}
