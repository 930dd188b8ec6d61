using SalesBot.Processes;

namespace SalesBot.Tests.Processes;

/// <summary>The process file that comes with the product.</summary>
internal static class ShippedProcess
{
    public const string Name = "sales.v1.yaml";

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Processes", Name);

    public static string Text { get; } = File.ReadAllText(Path).ReplaceLineEndings("\n");

    public static SalesProcess Process { get; } = ProcessFile.Read(Text, Name, Sales.Features.Answers).OrThrow();

    /// <summary>The text with one place changed.</summary>
    public static string With(string find, string put)
    {
        var at = Text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The shipped file no longer says «{find}».");
        return string.Concat(Text.AsSpan(0, at), put, Text.AsSpan(at + find.Length));
    }
}
