using SalesBot.Conversations.Fields;
using SalesBot.Processes.Reading;

namespace SalesBot.Processes;

/// <summary>Reads process files. Pure: a text in, a process or all the mistakes of the text out; throws for no text.</summary>
public static class ProcessFile
{
    /// <summary>Most characters a file may have; the shipped one has about 16,000.</summary>
    public const int MostCharacters = 200_000;

    /// <summary>Reads the text of a process file.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="fileName">How mistakes name the file.</param>
    /// <param name="kinds">The kinds of answers its fields may have.</param>
    public static ProcessReading Read(string text, string fileName, FieldKinds kinds)
    {
        var mistakes = new Mistakes(fileName);
        var process = Parse(text, kinds, mistakes);
        return mistakes.Any ? new ProcessReading(null, mistakes.InOrder()) : new ProcessReading(process, []);
    }

    private static SalesProcess? Parse(string text, FieldKinds kinds, Mistakes mistakes)
    {
        if (text.Length > MostCharacters)
        {
            mistakes.Add(new Place(1, 1), $"the file has {text.Length} characters; expected at most {MostCharacters}");
            return null;
        }

        TellTabs(text, mistakes);
        if (mistakes.Any) return null;
        return YamlTree.Load(text, mistakes) is { } root ? ProcessReader.Read(root, kinds, mistakes) : null;
    }

    /// <summary>YAML takes no tab for indentation, and its parser names another place than the tab's.</summary>
    private static void TellTabs(string text, Mistakes mistakes)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var tab = line.IndexOf('\t');
            if (tab >= 0 && line[..tab].IsWhiteSpace()) mistakes.Add(new Place(number, tab + 1), "a tab; expected spaces");
        }
    }
}
