using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SalesBot.Processes.Reading;

/// <summary>A node of the file with its place.</summary>
internal abstract record Node(Place Place);

/// <summary>A word or a number.</summary>
internal sealed record WordNode(Place Place, string Value) : Node(Place);

/// <summary>A list.</summary>
internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

/// <summary>Keys with values, in the order of the file, each key once.</summary>
internal sealed record MapNode(Place Place, IReadOnlyList<Entry> Entries) : Node(Place);

/// <summary>A key with its value.</summary>
internal sealed record Entry(WordNode Key, Node Value);

/// <summary>
/// Makes the tree of a YAML text from the parser's events. YamlDotNet's own tree stops at the first duplicate key and follows
/// anchors and any depth; here every duplicate is told, and what the process file does not need is refused.
/// </summary>
internal sealed class YamlTree(Parser parser, Mistakes mistakes)
{
    private const int Deepest = 12;

    /// <summary>The file's one document; null when there is none or it cannot be read, with the mistake told.</summary>
    public static Node? Load(string text, Mistakes mistakes)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlTree(parser, mistakes).Document();
        }
        catch (YamlException broken)
        {
            mistakes.Add(At(broken.Start),
                $"this is not valid YAML: {broken.Message.TrimEnd('.')}; text with a colon, a comma or braces needs quotes");
        }
        catch (InvalidOperationException)
        {
            // The parser's way of meeting a list or braces that were never closed.
            mistakes.Add(At(parser.Current?.Start ?? Mark.Empty), "this is not valid YAML: what begins here is never closed");
        }

        return null;
    }

    private static Place At(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private ParsingEvent Next() => parser.MoveNext() ? parser.Current! : throw new SemanticErrorException("the file ends too early");

    private Node? Document()
    {
        Next();
        if (Next() is not DocumentStart)
        {
            mistakes.Add(new Place(1, 1), "the file is empty; expected version, stages, choices, reminders and texts");
            return null;
        }

        var root = Read(Next(), 1);
        Next();
        if (Next() is DocumentStart second) mistakes.Add(At(second.Start), "a second document begins here; expected one process in a file");
        return root;
    }

    private Node Read(ParsingEvent here, int depth)
    {
        if (depth > Deepest) throw new SemanticErrorException(here.Start, here.End, $"nested deeper than {Deepest} levels");
        RefuseExtras(here);
        return here switch
        {
            Scalar scalar => new WordNode(At(here.Start), scalar.Value),
            SequenceStart => new ListNode(At(here.Start), Items(depth)),
            MappingStart => new MapNode(At(here.Start), Entries(depth)),
            AnchorAlias => new WordNode(At(here.Start), ""),
            _ => throw new SemanticErrorException(here.Start, here.End, "a value was expected here"),
        };
    }

    private void RefuseExtras(ParsingEvent here)
    {
        if (here is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            mistakes.Add(At(here.Start), "anchors (&, *) are not used in this file; write the value out");
        if (here is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } node)
            mistakes.Add(At(node.Start), $"tags such as {node.Tag.Value} are not used in this file; leave it out");
    }

    private List<Node> Items(int depth)
    {
        var items = new List<Node>();
        for (var here = Next(); here is not SequenceEnd; here = Next()) items.Add(Read(here, depth + 1));
        return items;
    }

    private List<Entry> Entries(int depth)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        for (var here = Next(); here is not MappingEnd; here = Next())
        {
            var key = Read(here, depth + 1);
            var value = Read(Next(), depth + 1);
            if (key is not WordNode word) mistakes.Add(key.Place, "a key must be one word");
            else if (!entries.TryAdd(word.Value, new Entry(word, value))) mistakes.Add(key.Place, Twice(word, entries[word.Value].Key));
        }

        return [.. entries.Values];
    }

    private static string Twice(WordNode again, WordNode first) =>
        $"the key «{again.Value}» is here twice, first in line {first.Place.Line}; expected once";
}
