using FsCheck;
using FsCheck.Fluent;
using SalesBot.Processes;

namespace SalesBot.Tests.Processes;

/// <summary>Whatever is done to the file, the reader answers with a process or with mistakes, and throws nothing.</summary>
public class ProcessFileLaws
{
    private static readonly string[] Lines = ShippedProcess.Text.Split('\n');
    private static readonly string[] Tokens =
    [
        "yes", "no", "call", "order", "[", "]", "{", "}", ":", "-", "\"", "'", "&a", "*a", "!", "|", ">", "%", "@", "`", "?", "\t", "=",
        ",", "#", "\0", "💥", "\ud800", "", "0", "---", "...",
    ];

    [Fact]
    public void A_deleted_line_is_read_or_told() => Holds(line => [.. Lines[..line], .. Lines[(line + 1)..]]);

    [Fact]
    public void A_doubled_line_is_read_or_told() => Holds(line => [.. Lines[..line], Lines[line], .. Lines[line..]]);

    [Fact]
    public void A_swapped_pair_of_lines_is_read_or_told() =>
        Holds(line => [.. Lines[..line], .. Lines[line..].Take(2).Reverse(), .. Lines[line..].Skip(2)]);

    [Fact]
    public void A_shifted_line_is_read_or_told() => Holds(line => [.. Lines[..line], "  " + Lines[line], .. Lines[(line + 1)..]]);

    [Fact]
    public void A_changed_token_is_read_or_told()
    {
        var changes = from line in Gen.Choose(0, Lines.Length - 1)
                      from at in Gen.Choose(0, 200)
                      from length in Gen.Choose(0, 8)
                      from token in Gen.Elements(Tokens)
                      select Changed(line, at, length, token);
        Prop.ForAll(changes.ToArbitrary(), text => Answers(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Any_text_is_told() =>
        Prop.ForAll<string>(text => !Read(text ?? "").Mistakes.Count.Equals(0)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_file_cut_anywhere_is_read_or_told() =>
        Prop.ForAll(Gen.Choose(0, ShippedProcess.Text.Length).ToArbitrary(),
            at => Answers(ShippedProcess.Text[..at])).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Every line is taken: there are few enough.</summary>
    private static void Holds(Func<int, string[]> change) =>
        Assert.All(Enumerable.Range(0, Lines.Length), line => Assert.True(Answers(string.Join('\n', change(line))), $"line {line + 1}"));

    private static string Changed(int line, int at, int length, string token)
    {
        var text = Lines[line];
        var from = Math.Min(at, text.Length);
        var to = Math.Min(from + length, text.Length);
        return string.Join(
            '\n', (string[])[.. Lines[..line], string.Concat(text.AsSpan(0, from), token, text.AsSpan(to)), .. Lines[(line + 1)..]]);
    }

    /// <summary>A process or mistakes, never both or neither; and a process that is answered can be drawn in both languages.</summary>
    private static bool Answers(string text)
    {
        var reading = Read(text);
        var places = text.Count(letter => letter == '\n') + 2;
        if (reading.Process is not { } process) return reading.Mistakes.Count > 0
            && reading.Mistakes.All(mistake => mistake.Line >= 1 && mistake.Line <= places && mistake.What.Length > 10);
        return reading.Mistakes.Count == 0 && ProcessChart.ToMermaid(process, "ru", Sales.Features.Texts).Length > 0
            && ProcessChart.ToMermaid(process, "en", Sales.Features.Texts).Length > 0;
    }

    private static ProcessReading Read(string text) => ProcessFile.Read(text, "sales.yaml", Sales.Features.Answers);
}
