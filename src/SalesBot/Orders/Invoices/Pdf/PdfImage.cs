namespace SalesBot.Orders.Invoices.Pdf;

/// <summary>A picture as a PDF has it.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Colours">Its colour space.</param>
/// <param name="Bits">Bits of a colour.</param>
/// <param name="Data">Its rows, from the top, or the whole file where a filter reads that.</param>
internal sealed record PdfImage(int Width, int Height, string Colours, int Bits, byte[] Data)
{
    /// <summary>What reads the data; null for plain rows, which are packed.</summary>
    public string? Filter { get; init; }

    /// <summary>The same with its rows packed.</summary>
    public PdfImage Packed() => Filter is null ? this with { Data = PdfObjects.Packed(Data), Filter = PdfObjects.Deflated } : this;

    /// <summary>Adds it to a file; its number there.</summary>
    public int Write(PdfObjects objects) => objects.Add(
        $"/Type /XObject /Subtype /Image /Width {Width} /Height {Height} /ColorSpace {Colours} /BitsPerComponent {Bits}", Data, Filter);
}
