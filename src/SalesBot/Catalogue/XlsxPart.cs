using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SalesBot.Catalogue;

/// <summary>
/// A part of a workbook, read forwards and never held: a price list of somebody else's is opened where everybody's chats are answered.
/// </summary>
internal sealed partial class XlsxPart : IDisposable
{
    // Tables go eight deep; names that differ are held, so a part has no more of them than the format knows.
    private const int Deepest = 32, MostNames = 2_000;

    private readonly GuardedXml text;
    private readonly XmlReader xml;
    private readonly StringBuilder said = new();
    private readonly char[] chunk = new char[512];

    private XlsxPart(ZipArchiveEntry entry, UnpackLimits limits)
    {
        text = new GuardedXml(entry.Open(), limits);
        xml = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new FewNames(),
        });
    }

    /// <summary>Name of the element without its prefix.</summary>
    public string Name => xml.LocalName;

    /// <summary>Whether an element begins here.</summary>
    public bool Begins => xml.NodeType == XmlNodeType.Element;

    /// <summary>Whether an element ends here, also one that is empty.</summary>
    public bool Ends => xml.NodeType == XmlNodeType.EndElement || (Begins && xml.IsEmptyElement);

    /// <summary>Opens the part at a path of the zip; null when there is none.</summary>
    public static XlsxPart? Open(ZipArchive zip, string path, UnpackLimits limits)
    {
        return Entry(zip, path) is { } entry ? new XlsxPart(entry, limits) : null;
    }

    /// <summary>The part at a path of the zip, however the path is written there; null when there is none.</summary>
    public static ZipArchiveEntry? Entry(ZipArchive zip, string path) => zip.GetEntry(path) ?? zip.Entries.FirstOrDefault(entry =>
        string.Equals(entry.FullName.Replace('\\', '/').TrimStart('/'), path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Goes on to the next node.</summary>
    /// <exception cref="CatalogueFileException">There is none that makes sense.</exception>
    public bool Read()
    {
        try
        {
            if (!xml.Read()) return false;
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException or IOException or ArgumentException)
        {
            throw new CatalogueFileException(problem.GetType().Name);
        }

        return xml.Depth <= Deepest ? true : throw new CatalogueFileException("too deep");
    }

    /// <summary>Goes on to where the next element of this name begins.</summary>
    public bool ReadTo(string name)
    {
        while (Read())
            if (Begins && Name == name) return true;
        return false;
    }

    /// <summary>An attribute without a namespace; null when it is not there.</summary>
    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>An attribute whatever its namespace.</summary>
    public string? AttributeAnywhere(string name)
    {
        string? found = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == name) found = xml.Value;
        xml.MoveToElement();
        return found;
    }

    /// <summary>Whether an attribute says yes.</summary>
    public bool Flag(string name) => Attribute(name) is "1" or "true" or "on";

    /// <summary>An attribute as a number; null when it is none.</summary>
    public int? Number(string name) =>
        int.TryParse(Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// The text inside the element that begins here, to its end; what helps to pronounce it (rPh) is no part of it. No more is kept than
    /// <paramref name="most"/>.
    /// </summary>
    public string TextInside(int most)
    {
        if (xml.IsEmptyElement) return "";
        var (depth, aloud) = (xml.Depth, int.MaxValue);
        said.Clear();
        while (Read() && xml.Depth > depth)
        {
            if (xml.Depth <= aloud) aloud = Begins && !xml.IsEmptyElement && Name == "rPh" ? xml.Depth : int.MaxValue;
            if (aloud == int.MaxValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) Hear(most);
        }

        return Unescaped(said.ToString());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        xml.Dispose();
        text.Dispose();
    }

    private void Hear(int most)
    {
        while (said.Length < most && Chunk(Math.Min(chunk.Length, most - said.Length)) is > 0 and var read) said.Append(chunk, 0, read);
    }

    private int Chunk(int length)
    {
        try
        {
            return xml.ReadValueChunk(chunk, 0, length);
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException or IOException or ArgumentException)
        {
            throw new CatalogueFileException(problem.GetType().Name);
        }
    }

    /// <summary>Signs that XML cannot carry stand in a workbook as _x000D_.</summary>
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.OrdinalIgnoreCase) ? text
        : Escaped().Replace(text, code => ((char)int.Parse(code.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .ToString());

    [System.Text.RegularExpressions.GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial System.Text.RegularExpressions.Regex Escaped();

    private sealed class FewNames : NameTable
    {
        private int count;

        public override string Add(string key) => Counted(Get(key) is null, base.Add(key));

        public override string Add(char[] key, int start, int len) => Counted(Get(key, start, len) is null, base.Add(key, start, len));

        private string Counted(bool fresh, string name) =>
            fresh && ++count > MostNames ? throw new CatalogueFileException("too many names") : name;
    }
}
