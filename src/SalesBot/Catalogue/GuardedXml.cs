using System.Diagnostics;
using System.Text;

namespace SalesBot.Catalogue;

/// <summary>
/// The text of a part on its way to the XML reader. A reader of XML holds one tag as a whole, so a tag that never ends would be held as
/// a whole; and what a zip says of its own size is not to be trusted. Counted here, before anything is kept.
/// </summary>
internal sealed class GuardedXml(Stream part, UnpackLimits limits) : TextReader
{
    // A tag of a table has a handful of attributes of a few characters each.
    private const int LongestTag = 32 * 1024;
    private const string Section = "<![";

    private readonly StreamReader text = new(part, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 16 * 1024);
    private int inTag, matched;

    /// <inheritdoc />
    public override int Peek() => text.Peek();

    /// <inheritdoc />
    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    /// <inheritdoc />
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override int Read(Span<char> buffer)
    {
        var read = text.Read(buffer);
        limits.Take(read);
        foreach (var sign in buffer[..read]) Look(sign);
        return read;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }

    private void Look(char sign)
    {
        // A section of characters would be held as a whole too, and no program that writes tables writes one.
        matched = sign == Section[matched] ? matched + 1 : sign == Section[0] ? 1 : 0;
        if (matched == Section.Length) throw new CatalogueFileException("a section of characters");
        if (sign == '>') inTag = 0;
        else if (sign == '<') inTag = 1;
        else if (inTag > 0 && ++inTag > LongestTag) throw new CatalogueFileException("a tag that is too long");
    }
}

/// <summary>How much of a workbook is unpacked, and for how long.</summary>
/// <param name="packed">How many bytes it has.</param>
internal sealed class UnpackLimits(int packed)
{
    // Tables grow tenfold or twentyfold when they are unpacked; fiftyfold is nothing but the same letters.
    private const int MostTimes = 50, Harmless = 10 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly long began = Stopwatch.GetTimestamp();
    private long left = Math.Clamp((long)packed * MostTimes, Harmless, XlsxTable.MostUnpacked);

    /// <summary>Counts what was unpacked.</summary>
    /// <exception cref="CatalogueFileException">It is too much, or takes too long.</exception>
    public void Take(int unpacked)
    {
        left -= unpacked;
        if (left < 0) throw new CatalogueFileException("unpacks to too much");
        if (Stopwatch.GetElapsedTime(began) > Longest) throw new CatalogueFileException("takes too long");
    }
}
