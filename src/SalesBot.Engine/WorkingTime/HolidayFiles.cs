using System.Text;

namespace SalesBot.WorkingTime;

/// <summary>The files that <c>Business:Holidays</c> names: one, or all *.txt of a folder, as a rule one a year.</summary>
internal static class HolidayFiles
{
    private const int MostBytes = 1_000_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The files a name stands for, in the current folder or beside the program; none when nothing is there.</summary>
    public static IReadOnlyList<string> Find(string name)
    {
        foreach (var path in new[] { Path.GetFullPath(name), Path.GetFullPath(name, AppContext.BaseDirectory) })
        {
            if (File.Exists(path)) return [path];
            if (Directory.Exists(path)) return [.. Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal)];
        }
        return [];
    }

    /// <summary>The lines of a file.</summary>
    /// <exception cref="FormatException">It cannot be read; the message names the setting and the file.</exception>
    public static IReadOnlyList<string> Lines(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MostBytes ? File.ReadAllLines(path, Utf8)
                : throw new FormatException($"{HolidaysReader.Setting}, «{path}»: no list of holidays is as long as a megabyte.");
        }
        catch (DecoderFallbackException problem)
        {
            throw new FormatException($"{HolidaysReader.Setting}, «{path}»: the file is not in UTF-8.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{HolidaysReader.Setting}, «{path}»: {problem.Message}", problem);
        }
    }
}
