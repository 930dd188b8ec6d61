using System.Buffers.Binary;
using System.IO.Compression;
using SalesBot.Orders.Invoices.Pdf;

namespace SalesBot.Orders.Invoices;

/// <summary>
/// A PNG laid on white paper (ISO/IEC 15948): grey, colours or a palette, with or without transparency, up to eight bits, not interlaced.
/// Nothing is unpacked that is larger than a logo may be.
/// </summary>
internal sealed class PngPicture
{
    private const int White = 255, FirstChunk = 8, LongestRow = LogoSetting.MostPixels * 4;

    private readonly byte[] head;
    private readonly byte[] palette;
    private readonly byte[] alphas;

    private PngPicture(byte[] head, byte[] palette, byte[] alphas) => (this.head, this.palette, this.alphas) = (head, palette, alphas);

    private int Width => BinaryPrimitives.ReadInt32BigEndian(head);

    private int Height => BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4));

    private int Bits => head[8];

    private int Kind => head[9];

    private int Channels => Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    private int RowLength => (Width * Channels * Bits + 7) / 8;

    private bool IsKnown => Width is > 0 and <= LogoSetting.MostPixels && Height is > 0 and <= LogoSetting.MostPixels && head[12] == 0
        && (Bits == 8 || (Bits is 1 or 2 or 4 && Kind is 0 or 3)) && Kind is 0 or 2 or 3 or 4 or 6 && RowLength <= LongestRow
        && (Kind != 3 || palette.Length is > 0 and <= 768);

    /// <summary>The picture; null when it is none of these.</summary>
    public static PdfImage? Read(byte[] file)
    {
        var chunks = Chunks(file).ToList();
        if (chunks is not [("IHDR", { Length: 13 } head), ..]) return null;
        var png = new PngPicture(head.ToArray(), One(chunks, "PLTE"), One(chunks, "tRNS"));
        if (!png.IsKnown) return null;
        try
        {
            return png.Lay(png.Rows(chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data.ToArray()).ToArray()));
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static byte[] One(List<(string Type, ReadOnlyMemory<byte> Data)> chunks, string type) =>
        chunks.Find(chunk => chunk.Type == type).Data.ToArray();

    private static IEnumerable<(string Type, ReadOnlyMemory<byte> Data)> Chunks(byte[] file)
    {
        for (var at = FirstChunk; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12) yield break;
            yield return (System.Text.Encoding.ASCII.GetString(file, at + 4, 4), file.AsMemory(at + 8, length));
            at += length + 12;
        }
    }

    // Each row begins with how it was written: by its neighbours to the left and above.
    private byte[] Rows(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var (rows, step) = (new byte[RowLength * Height], Math.Max(1, Channels * Bits / 8));
        for (var y = 0; y < Height; y++)
        {
            var filter = zlib.ReadByte();
            var row = rows.AsSpan(y * RowLength, RowLength);
            zlib.ReadExactly(row);
            var above = y == 0 ? new byte[RowLength] : rows.AsSpan((y - 1) * RowLength, RowLength);
            for (var x = 0; x < RowLength; x++)
            {
                int left = x < step ? 0 : row[x - step], up = above[x], corner = x < step ? 0 : above[x - step];
                row[x] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Nearest(left, up, corner),
                    _ => throw new InvalidDataException(),
                });
            }
        }

        return rows;
    }

    private static int Nearest(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private PdfImage Lay(byte[] rows) => Kind switch
    {
        3 => new PdfImage(
            Width, Height, $"[/Indexed /DeviceRGB {palette.Length / 3 - 1} <{Convert.ToHexString(OnWhite(palette))}>]", Bits, rows),
        4 or 6 => new PdfImage(Width, Height, Kind == 4 ? "/DeviceGray" : "/DeviceRGB", Bits, WithoutAlpha(rows)),
        _ => new PdfImage(Width, Height, Kind == 0 ? "/DeviceGray" : "/DeviceRGB", Bits, rows),
    };

    private byte[] OnWhite(byte[] colours) => [.. colours.Take(colours.Length / 3 * 3)
        .Select((colour, i) => Mixed(colour, i / 3 < alphas.Length ? alphas[i / 3] : White))];

    private byte[] WithoutAlpha(byte[] rows)
    {
        var colours = Channels - 1;
        var laid = new byte[rows.Length / Channels * colours];
        for (int from = 0, to = 0; from < rows.Length; from += Channels)
            for (var i = 0; i < colours; i++) laid[to++] = Mixed(rows[from + i], rows[from + colours]);
        return laid;
    }

    private static byte Mixed(int colour, int alpha) => (byte)((colour * alpha + White * (White - alpha)) / White);
}
