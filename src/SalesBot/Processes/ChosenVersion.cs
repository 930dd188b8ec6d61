using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Processes;

/// <summary>
/// Which version of the process administrators have put in force in the chat. Kept among the settings (<see cref="Key"/>), so that every
/// process hears of it where it next writes.
/// </summary>
/// <param name="Version">Its number.</param>
/// <param name="Digest">Of its text: a database that was put back may have another text under the number.</param>
/// <param name="Former">The version that was in force before it.</param>
public sealed record ChosenVersion(int Version, string Digest, int Former)
{
    /// <summary>The setting that keeps it.</summary>
    public const string Key = "process";

    /// <summary>By which name whoever runs the bot names a file of their own; then nobody chooses in the chat.</summary>
    public const string Configuration = "Process:File";

    /// <summary>As it is kept: «3 1f0c… 2».</summary>
    public string Kept => string.Create(CultureInfo.InvariantCulture, $"{Version} {Digest} {Former}");

    /// <summary>The same back.</summary>
    public static ChosenVersion Of(string kept) => kept.Split(' ') is [var version, var digest, var former]
        ? new ChosenVersion(int.Parse(version, CultureInfo.InvariantCulture), digest, int.Parse(former, CultureInfo.InvariantCulture))
        : throw new FormatException($"«{kept}» is no version of the process.");

    /// <summary>SHA-256 of a text, whatever its line ends.</summary>
    public static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
