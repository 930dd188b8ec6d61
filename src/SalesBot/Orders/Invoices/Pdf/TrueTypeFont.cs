using System.Buffers.Binary;

namespace SalesBot.Orders.Invoices.Pdf;

/// <summary>
/// A TrueType font as far as a PDF needs it: which glyph a character has, how wide it is, and a font of a few glyphs only. Source: the
/// OpenType specification.
/// </summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> glyphs = [];
    private readonly int widths;

    /// <exception cref="InvalidDataException">The bytes are no TrueType font with a Unicode table.</exception>
    public TrueTypeFont(byte[] data)
    {
        this.data = data;
        try
        {
            for (var i = 0; i < U16(4); i++)
            {
                var entry = 12 + 16 * i;
                tables[System.Text.Encoding.ASCII.GetString(data, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
            }

            widths = U16(At("hhea") + 34);
            ReadCharacters();
        }
        catch (Exception problem) when (problem is ArgumentException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("This is no TrueType font that can be read.", problem);
        }
    }

    /// <summary>Height above the line, in thousandths of the size.</summary>
    public int Ascent => Thousandths(S16(At("hhea") + 4));

    /// <summary>Depth below the line, negative, in thousandths of the size.</summary>
    public int Descent => Thousandths(S16(At("hhea") + 6));

    /// <summary>The box all glyphs fit into, in thousandths of the size.</summary>
    public IReadOnlyList<int> Box => [.. Enumerable.Range(0, 4).Select(i => Thousandths(S16(At("head") + 36 + 2 * i)))];

    /// <summary>The glyph of a character; 0, an empty box, when the font has none.</summary>
    public ushort Glyph(int character) => glyphs.GetValueOrDefault(character);

    /// <summary>How wide a glyph is, in thousandths of the size.</summary>
    public int Width(ushort glyph) => Thousandths(U16(At("hmtx") + 4 * Math.Min(glyph, widths - 1)));

    /// <summary>The same font with the outlines of these glyphs alone; glyph numbers stay.</summary>
    public byte[] Subset(IEnumerable<ushort> wanted)
    {
        var needed = new SortedSet<ushort>(wanted) { 0 };
        foreach (var glyph in needed.ToList()) AddParts(glyph, needed);
        using var outlines = new MemoryStream();
        var count = U16(At("maxp") + 4);
        var places = new byte[4 * (count + 1)];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(4 * glyph), (uint)outlines.Length);
            if (needed.Contains((ushort)glyph)) outlines.Write(Outline((ushort)glyph));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }

        BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(4 * count), (uint)outlines.Length);
        var head = Table("head").ToArray();
        head[51] = 1; // places are written in four bytes each
        return Assemble(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["head"] = head,
            ["hhea"] = Table("hhea").ToArray(),
            ["hmtx"] = Table("hmtx").ToArray(),
            ["maxp"] = Table("maxp").ToArray(),
            ["loca"] = places,
            ["glyf"] = outlines.ToArray(),
        });
    }

    /// <summary>A letter such as «й» is made of others, which must come along.</summary>
    private void AddParts(ushort glyph, SortedSet<ushort> needed)
    {
        const int wordArguments = 1, scale = 8, more = 32, twoScales = 64, matrix = 128;
        var outline = Outline(glyph);
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return;
        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (needed.Add(part)) AddParts(part, needed);
            at += 4 + ((flags & wordArguments) != 0 ? 4 : 2)
                + ((flags & scale) != 0 ? 2 : (flags & twoScales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0);
        }
        while ((flags & more) != 0);
    }

    private ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var loca = At("loca");
        var (from, to) = U16(At("head") + 50) == 0
            ? (U16(loca + 2 * glyph) * 2, U16(loca + 2 * glyph + 2) * 2)
            : ((int)U32(loca + 4 * glyph), (int)U32(loca + 4 * glyph + 4));
        return data.AsSpan(At("glyf") + from, to - from);
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> parts)
    {
        using var font = new MemoryStream();
        using var writer = new BinaryWriter(font);
        var power = (int)Math.Log2(parts.Count);
        writer.Write(
            [0, 1, 0, 0, 0, (byte)parts.Count, 0, (byte)(16 << power), 0, (byte)power, 0, (byte)(16 * (parts.Count - (1 << power)))]);
        var offset = 12 + 16 * parts.Count;
        foreach (var (tag, bytes) in parts)
        {
            writer.Write(System.Text.Encoding.ASCII.GetBytes(tag));
            foreach (var number in (uint[])[Sum(bytes), (uint)offset, (uint)bytes.Length])
                writer.Write(BinaryPrimitives.ReverseEndianness(number));
            offset += (bytes.Length + 3) / 4 * 4;
        }

        foreach (var bytes in parts.Values) writer.Write([.. bytes, .. new byte[(4 - bytes.Length % 4) % 4]]);
        writer.Flush();
        return font.ToArray();
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++) sum += (uint)bytes[i] << (24 - 8 * (i % 4));
        return sum;
    }

    /// <summary>Reads the Unicode table of segments (format 4), which every font for Windows has.</summary>
    private void ReadCharacters()
    {
        var cmap = At("cmap");
        var table = Enumerable.Range(0, U16(cmap + 2)).Select(i => cmap + (int)U32(cmap + 4 + 8 * i + 4)).First(at => U16(at) == 4);
        var segments = U16(table + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var (end, start) = (U16(table + 14 + 2 * i), U16(table + 16 + 2 * (segments + i)));
            var (delta, rangeAt) = (U16(table + 16 + 2 * (2 * segments + i)), table + 16 + 2 * (3 * segments + i));
            for (var character = start; character <= end && character != 0xFFFF; character++)
            {
                var raw = U16(rangeAt) == 0 ? character : U16(rangeAt + U16(rangeAt) + 2 * (character - start));
                if (raw != 0) glyphs[character] = (ushort)(raw + delta);
            }
        }
    }

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / U16(At("head") + 18));

    private ReadOnlySpan<byte> Table(string tag) => data.AsSpan(tables[tag].Offset, tables[tag].Length);

    private int At(string tag) => tables[tag].Offset;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private int S16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));
}
