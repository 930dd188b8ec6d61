using PdfSharp.Fonts;

namespace SalesBot.Orders.Invoices;

/// <summary>Fonts for the invoice, taken from the machine: none is shipped. The first family found with Cyrillic letters is used for everything.</summary>
public sealed class InvoiceFonts : IFontResolver
{
    /// <summary>Name under which the invoice asks for its font.</summary>
    public const string Family = "invoice";

    private const string Bold = "bold", Regular = "regular";

    private static readonly string[] Folders =
    [
        "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu", "/usr/share/fonts/TTF", "/usr/share/fonts/truetype/liberation",
        "/usr/share/fonts/liberation-sans", "/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/Library/Fonts", "/System/Library/Fonts/Supplemental",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    private static readonly (string Regular, string Bold)[] Files =
    [
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"), ("Arial.ttf", "Arial Bold.ttf"), ("arial.ttf", "arialbd.ttf"),
    ];

    private readonly string regularFile;
    private readonly string boldFile;

    private InvoiceFonts(string regularFile, string boldFile) => (this.regularFile, this.boldFile) = (regularFile, boldFile);

    /// <summary>The fonts found in the usual places, or in these folders; null when there are none.</summary>
    public static InvoiceFonts? Find(IEnumerable<string>? folders = null) =>
        (folders ?? Folders).Where(Directory.Exists)
            .SelectMany(folder => Files.Select(pair => (Regular: Path.Combine(folder, pair.Regular), Bold: Path.Combine(folder, pair.Bold))))
            .Where(pair => File.Exists(pair.Regular) && File.Exists(pair.Bold))
            .Select(pair => new InvoiceFonts(pair.Regular, pair.Bold)).FirstOrDefault();

    /// <inheritdoc />
    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Bold : Regular);

    /// <inheritdoc />
    public byte[] GetFont(string faceName) => File.ReadAllBytes(faceName == Bold ? boldFile : regularFile);
}

/// <summary>The machine has no font the invoice can be written with.</summary>
public sealed class InvoiceFontMissingException()
    : Exception("No font with Cyrillic letters was found for invoices. Install one, for example: apt-get install fonts-dejavu-core");
