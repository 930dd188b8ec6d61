using SalesBot.Processes;
using SalesBot.Tests.Architecture;
using SalesBot.Tests.Catalogue;
using SalesBot.Values;

namespace SalesBot.Tests.Values;

/// <summary>Texts and files made to burst what reads them are refused within limits, like tables (12.4, X1, X2).</summary>
public sealed class HostileTextsTests
{
    private const long MostMore = 50 * 1024 * 1024;

    private static readonly Dictionary<string, Func<string>> yamls = new(StringComparer.Ordinal)
    {
        ["aliases"] = () => "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"k{i}: &b{i} [*a, *a, *a]\n")),
        ["lists"] = () => new string('[', 150_000),
        ["maps"] = () => "{a: ".Times(40_000),
        ["dashes"] = () => "- ".Times(80_000) + "x",
        ["questions"] = () => "? ".Times(80_000) + "x",
        ["indented"] = () => string.Concat(Enumerable.Range(0, 600).Select(i => new string(' ', i) + "a:\n")),
        ["one-word"] = () => "version: " + new string('я', 190_000),
        ["keys"] = () => string.Concat(Enumerable.Range(0, 25_000).Select(i => $"k{i}: 1\n")),
        ["same-key"] = () => "k: 1\n".Times(39_000),
        ["quotes"] = () => "a: \"" + "\\u0041".Times(30_000),
        ["block"] = () => "a: |\n" + " x\n".Times(60_000),
        ["documents"] = () => "---\na: 1\n".Times(20_000),
        ["too-long"] = () => "a: 1\n".Times(4_000_000),
    };

    public static TheoryData<string> Yamls => [.. yamls.Keys];

    public static TheoryData<string> Cards => [.. cards.Keys];

    [Theory, MemberData(nameof(Yamls))] // 12.4
    public void A_process_file_made_to_burst_is_refused_with_its_place(string kind)
    {
        var text = yamls[kind]();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ProcessFile.Read(text, "sales.yaml", Sales.Features.Answers);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMore);
        Assert.NotEmpty(reading.Mistakes);
    }

    private static readonly Dictionary<string, Func<string>> cards = new(StringComparer.Ordinal)
    {
        ["lines"] = () => "BEGIN:VCARD\n" + "TEL:+79161234567\n".Times(1_000_000),
        ["few"] = () => "BEGIN:VCARD\n" + "TEL:1\n".Times(10_000),
        ["folded"] = () => "BEGIN:VCARD\nFN:" + "\n x".Times(20_000),
        ["quoted"] = () => "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + "=\n".Times(30_000),
        ["options"] = () => "BEGIN:VCARD\nFN" + ";ENCODING=QUOTED-PRINTABLE".Times(2_400) + "=\n",
        ["parts"] = () => "BEGIN:VCARD\nN:" + "\\;".Times(15_000) + ";".Times(15_000),
        ["digits"] = () => "BEGIN:VCARD\n" + ("TEL:" + "8-".Times(50) + "\n").Times(600),
        ["ats"] = () => "BEGIN:VCARD\n" + ("EMAIL:" + "a@".Times(300) + "\n").Times(100),
    };

    [Theory, MemberData(nameof(Cards))] // 12.4
    public void A_contact_card_made_to_burst_says_little_or_nothing(string kind)
    {
        var text = cards[kind]();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var card = VCard.Read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMore);
        Assert.True(card is null || (card.Phones.Count <= 10 && card.Emails.Count <= 10 && card.Name.Length <= 200), kind);
    }

    // A picture of 50,000 × 50,000 is bytes like any other: it is kept and passed on. Calendars are written only, and so are pictures.
    [Fact] // 12.4, 14.2
    public void Nothing_of_ours_can_decode_a_picture()
    {
        Assert.DoesNotContain(House.Floors.SelectMany(floor => floor.GetReferencedAssemblies()).Select(assembly => assembly.Name!),
            name => new[] { "System.Drawing.Common", "SixLabors", "Magick", "Ical" }
                .Any(library => name.StartsWith(library, StringComparison.Ordinal)));
        var draws = Directory.EnumerateFiles(Path.Combine(House.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("SkiaSharp", StringComparison.Ordinal)).ToList();
        Assert.Equal("ReportPicture.cs", Path.GetFileName(Assert.Single(draws)));
        Assert.DoesNotContain("Decode", File.ReadAllText(draws[0]), StringComparison.Ordinal);
    }
}
