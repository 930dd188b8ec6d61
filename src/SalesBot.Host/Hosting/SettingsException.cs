namespace SalesBot.Host.Hosting;

/// <summary>The configuration has mistakes; the message lists all of them, one a line.</summary>
internal sealed class SettingsException(IEnumerable<string> mistakes)
    : Exception("The configuration has mistakes:\n" + string.Join('\n', mistakes.Select(mistake => "  " + mistake)))
{
    /// <summary>What <paramref name="read"/> returns, if it noted no mistake.</summary>
    /// <exception cref="SettingsException">It noted some.</exception>
    public static T ThrowIfAny<T>(Func<ICollection<string>, T> read)
    {
        var mistakes = new List<string>();
        var result = read(mistakes);
        return mistakes is [] ? result : throw new SettingsException(mistakes);
    }
}
