using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SalesBot.Tests.SettingsDesk;

/// <summary>Small pictures, written byte by byte.</summary>
internal static class Pictures
{
    /// <summary>A PNG of this size; by default with transparency, each row written by another filter.</summary>
    public static byte[] Png(int width, int height, byte kind = 6, byte bits = 8, byte interlaced = 0)
    {
        var channels = kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
                zlib.Write([(byte)(y % 5), .. Enumerable.Range(0, ((width * channels * bits) + 7) / 8).Select(x => (byte)(x + y))]);
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9], head[12]) = (bits, kind, interlaced);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", head), .. kind == 3 ? Chunk("PLTE", new byte[768]) : [],
            .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The head of a JPEG of this size.</summary>
    public static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3,
        .. new byte[9], 0xFF, 0xD9,
    ];

    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, .. new byte[4]];
    }
}
