using SalesBot.Orders.Invoices.Pdf;

namespace SalesBot.Orders.Invoices;

/// <summary>Fonts for the invoice, taken from the machine: none is shipped.</summary>
internal sealed record InvoiceFonts(TrueTypeFont Regular, TrueTypeFont Bold)
{
    private static readonly string[] Folders =
    [
        "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu", "/usr/share/fonts/TTF", "/usr/share/fonts/truetype/liberation",
        "/usr/share/fonts/liberation-sans", "/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/Library/Fonts",
        "/System/Library/Fonts/Supplemental",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    private static readonly (string Regular, string Bold)[] Files =
    [
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"), ("Arial.ttf", "Arial Bold.ttf"), ("arial.ttf", "arialbd.ttf"),
    ];

    private static readonly Lazy<InvoiceFonts?> Found = new(() => Find(Folders));

    /// <summary>The files of the first family of this machine, regular and bold; null when there is none in the usual places.</summary>
    public static (string Regular, string Bold)? FilesOfMachine => FilesIn(Folders);

    /// <summary>The fonts of this machine, read once.</summary>
    /// <exception cref="InvoiceFontMissingException">There is none in the usual places.</exception>
    public static InvoiceFonts OfMachine => Found.Value ?? throw new InvoiceFontMissingException();

    /// <summary>The first family found in these folders; null when there is none.</summary>
    public static InvoiceFonts? Find(IEnumerable<string> folders) => FilesIn(folders) is var (regular, bold)
        ? new InvoiceFonts(new TrueTypeFont(File.ReadAllBytes(regular)), new TrueTypeFont(File.ReadAllBytes(bold))) : null;

    private static (string Regular, string Bold)? FilesIn(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            foreach (var (regular, bold) in Files.Select(pair => (Path.Combine(folder, pair.Regular), Path.Combine(folder, pair.Bold))))
                if (File.Exists(regular) && File.Exists(bold)) return (regular, bold);
        }

        return null;
    }
}

/// <summary>The machine has no font the invoice can be written with.</summary>
public sealed class InvoiceFontMissingException()
    : Exception("No font with Cyrillic letters was found for invoices. Install one, for example: apt-get install fonts-dejavu-core");
