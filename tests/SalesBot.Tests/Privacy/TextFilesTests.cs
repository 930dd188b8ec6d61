using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SalesBot.Erasing;
using SalesBot.Privacy;

namespace SalesBot.Tests.Privacy;

/// <summary>Files that name many people lose one of them (X11).</summary>
public sealed class TextFilesTests
{
    private static readonly Needles needles = new(["Верещагин Пётр"], ["+79161234567"]);

    [Theory] // X11
    [InlineData("Петрова;8 (916) 123-45-67;1\nСидоров;8 903 000-00-00;2", "Петрова;удалено;1\nСидоров;8 903 000-00-00;2")]
    [InlineData("{\"who\":\"Верещагин Петр\",\"n\":5}", "{\"who\":\"удалено\",\"n\":5}")]
    public void A_text_keeps_the_rest(string text, string left) =>
        Assert.Equal(left, Encoding.UTF8.GetString(TextFiles.Without(Encoding.UTF8.GetBytes(text), needles)!));

    [Fact] // X11
    public void A_text_packed_in_a_zip_is_found_too()
    {
        var left = TextFiles.Without(Zip("звонил Верещагин Пётр"u8.ToArray()), needles)!;
        using var zip = new ZipArchive(new MemoryStream(left));
        using var text = new StreamReader(zip.Entries.Single().Open());
        Assert.Equal("звонил удалено", text.ReadToEnd());
    }

    [Fact] // X11
    public void What_names_nobody_stays_as_it_is() => Assert.Null(TextFiles.Without(Zip("пусто"u8.ToArray()), needles));

    [Fact] // X11, X2: a zip that says it is small and is not
    public void A_zip_that_lies_about_what_is_in_it_is_not_unpacked()
    {
        var bytes = Zip(new byte[200_000_000]);
        // The size in the local header and in the directory.
        foreach (var (mark, at) in new[] { ("PK\u0003\u0004", 22), ("PK\u0001\u0002", 24) })
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(mark)) + at), 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(TextFiles.Without(bytes, needles));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }

    private static byte[] Zip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("notes.txt").Open();
            stream.Write(content);
        }

        return memory.ToArray();
    }
}
