using System.Runtime.CompilerServices;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Orders.Invoices.Pdf;

namespace SalesBot.Orders.Invoices;

/// <summary>
/// Reads a picture for an invoice from what its bytes say. A JPEG is put into the PDF as it is; of a PNG, in managed code and within the
/// size that its head states, the rows are unpacked, for most logos have a transparent ground and paper is white.
/// </summary>
internal static class Logo
{
    private static readonly byte[] JpegBegins = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] PngBegins = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // A large one takes longer than the rest of an invoice: it is unpacked for the first one only.
    private static readonly ConditionalWeakTable<Seller, PdfImage> read = [];

    /// <summary>The seller's own, ready for paper; null for none.</summary>
    public static async Task<PdfImage?> Of(Work work, Seller seller)
    {
        if (seller.LogoFileId is not { } id) return null;
        if (read.TryGetValue(seller, out var known)) return known;
        if (Read(await FileStore.Read(work, id))?.Packed() is not { } logo) return null;
        read.AddOrUpdate(seller, logo);
        return logo;
    }

    /// <summary>The picture; null when it is none that can be put on paper.</summary>
    public static PdfImage? Read(byte[] file) =>
        file.AsSpan().StartsWith(JpegBegins) ? Jpeg(file) : file.AsSpan().StartsWith(PngBegins) ? PngPicture.Read(file) : null;

    // Baseline and progressive, grey or in three colours; the head of the frame says how large it is (ITU-T T.81, B.2.2).
    private static PdfImage? Jpeg(byte[] file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var (marker, length) = (file[at + 1], (file[at + 2] << 8) + file[at + 3]);
            if (marker is 0xC0 or 0xC1 or 0xC2)
            {
                var (height, width) = ((file[at + 5] << 8) + file[at + 6], (file[at + 7] << 8) + file[at + 8]);
                var colours = file[at + 9] switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", _ => null };
                return colours is null || file[at + 4] != 8 || width == 0 || height == 0 ? null
                    : new PdfImage(width, height, colours, 8, file) { Filter = "/DCTDecode" };
            }

            if (length < 2) return null;
            at += 2 + length;
        }

        return null;
    }
}
