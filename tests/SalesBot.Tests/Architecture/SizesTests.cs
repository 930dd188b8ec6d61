using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SalesBot.Tests.Architecture;

/// <summary>The product is read in small pieces: its files, its methods, its statements (read by the compiler's own parser).</summary>
public sealed class SizesTests
{
    private const int MedianOfFiles = 50;
    private const int LongMethod = 20;
    private const int MostInTuple = 4;
    private const int MostInRecord = 15;

    private static readonly Lazy<IReadOnlyList<(string File, SyntaxNode Root)>> sources = new(() =>
    [
        .. Files().Select(file =>
            (Path.GetRelativePath(House.Root, file), CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot())),
    ]);

    [Fact]
    public void Half_of_the_files_have_50_lines_at_most()
    {
        var lines = sources.Value.Select(source => source.Root.GetText().Lines.Count - 1).Order().ToList();
        Assert.True(lines[lines.Count / 2] <= MedianOfFiles, $"The median of {lines.Count} files is {lines[lines.Count / 2]} lines.");
    }

    [Fact]
    public void Of_a_hundred_methods_five_at_most_have_more_than_20_lines()
    {
        var lines = Of<BaseMethodDeclarationSyntax>().Select(method => (method.Where, Lines: Lines(method.Node)))
            .OrderBy(method => method.Lines).ToList();
        var p95 = lines[(int)(lines.Count * 0.95)];
        Assert.True(p95.Lines <= LongMethod, $"The 95th of a hundred of {lines.Count} methods has {p95.Lines} lines: {p95.Where}");
    }

    [Fact]
    public void No_assignment_packs_more_than_four_into_one()
    {
        var found = Of<AssignmentExpressionSyntax>()
            .Where(one => one.Node is { Left: TupleExpressionSyntax left, Right: TupleExpressionSyntax }
                && left.Arguments.Count > MostInTuple)
            .Select(one => one.Where).ToList();
        Assert.True(found.Count == 0, $"More than {MostInTuple} are assigned at once in\n{string.Join('\n', found)}");
    }

    [Fact]
    public void No_record_is_told_by_more_than_fifteen_positions()
    {
        var found = Of<RecordDeclarationSyntax>().Where(one => one.Node.ParameterList?.Parameters.Count > MostInRecord)
            .Select(one => one.Where).ToList();
        Assert.True(found.Count == 0, $"More than {MostInRecord} positions have\n{string.Join('\n', found)}");
    }

    private static IEnumerable<(string Where, TNode Node)> Of<TNode>() where TNode : SyntaxNode =>
        from source in sources.Value
        from node in source.Root.DescendantNodes().OfType<TNode>()
        select ($"{source.File}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", node);

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    /// <summary>What the compiler and the migrations' generator write is theirs.</summary>
    private static IEnumerable<string> Files() => Directory.GetFiles(Path.Combine(House.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"));
}
