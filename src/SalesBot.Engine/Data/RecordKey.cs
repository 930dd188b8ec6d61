using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Data;

/// <summary>The key that the record's sums are made with (X10). Kept outside the database: who writes there cannot make them.</summary>
public sealed class RecordKey
{
    /// <summary>Fewest characters of a key that a person chose.</summary>
    public const int Shortest = 32;

    private readonly Lazy<byte[]>? secret;

    private RecordKey(Lazy<byte[]>? secret) => this.secret = secret;

    /// <summary>No key: plain SHA-256, which only shows what was changed without counting again.</summary>
    public static RecordKey None { get; } = new(null);

    /// <summary>The key that these characters are.</summary>
    public static RecordKey Of(string secret) => When(() => secret);

    /// <summary>The key that the characters will be which are read when it is used first.</summary>
    public static RecordKey When(Func<string> read) => new(new Lazy<byte[]>(() => Encoding.UTF8.GetBytes(read())));

    /// <summary>Whether it is one.</summary>
    public bool IsSet => secret is not null;

    /// <summary>HMAC-SHA-256 of a text with the key, or its SHA-256 without one: 64 hexadecimal digits.</summary>
    public string SumOf(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(secret is null ? SHA256.HashData(bytes) : HMACSHA256.HashData(secret.Value, bytes));
    }
}
