using System.Text;

namespace SalesBot.Values;

/// <summary>In which encoding a text was saved, a table or a letter: a mark says so, or else its letters do. Pure.</summary>
public static class TextEncoding
{
    private const int Sample = 64 * 1024, Fewest = 8, MostBroken = 20;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // What Windows, DOS (1C exports it still), old Unix, Excel on a Mac and ISO made of Russian.
    private static readonly int[] OfRussian = [1251, 866, 20866, 10007, 28595];

    /// <summary>The encoding, and how many bytes at the beginning are its mark.</summary>
    public static (Encoding Encoding, int Mark) Of(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (Guess(bytes), 0),
    };

    private static Encoding Guess(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, Sample));
        if (InPairs(sample, 1)) return Encoding.Unicode;
        if (InPairs(sample, 0)) return Encoding.BigEndianUnicode;
        if (IsUtf8(bytes) || IsBrokenUtf8(sample)) return Encoding.UTF8;
        var text = sample.ToArray();
        return OfRussian.Select(page => CodePagesEncodingProvider.Instance.GetEncoding(page)!)
            .MaxBy(encoding => Likeness(encoding.GetString(text)))!;
    }

    /// <summary>Whether every second byte says «Latin» or «Cyrillic», as in UTF-16.</summary>
    private static bool InPairs(ReadOnlySpan<byte> sample, int from)
    {
        var (pages, pairs) = (0, sample.Length / 2);
        for (var i = from; i < pairs * 2; i += 2)
            if (sample[i] is 0 or 4) pages++;
        return pairs >= Fewest && pages >= pairs * 9 / 10;
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            _ = Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Whether it is UTF-8 but for a sign here and there, cut in two by whoever wrote it.</summary>
    private static bool IsBrokenUtf8(ReadOnlySpan<byte> sample)
    {
        var (broken, whole) = (0, 0);
        foreach (var sign in Encoding.UTF8.GetString(sample))
            if (sign == '\uFFFD') broken++;
            else if (sign > '\u007F') whole++;
        return broken * MostBroken < whole;
    }

    /// <summary>Russian letters speak for a reading, small ones more, a small one before a capital and what no table has against
    /// it.</summary>
    private static int Likeness(string text)
    {
        var (score, before) = (0, ' ');
        foreach (var sign in text)
        {
            score += sign switch
            {
                >= 'а' and <= 'я' or 'ё' => 3,
                >= 'А' and <= 'Я' or 'Ё' => before is >= 'а' and <= 'я' ? -3 : 1,
                < '\u0080' or '«' or '»' or '№' or '–' or '—' or '\u00A0' or '“' or '”' or '„' or '°' or '²' or '³' or '…' => 0,
                _ => -4,
            };
            before = sign;
        }

        return score;
    }
}
