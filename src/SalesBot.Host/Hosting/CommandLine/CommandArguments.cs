namespace SalesBot.Host.Hosting.CommandLine;

/// <summary>What stands behind a command's name: words, and options as <c>--role admin</c> or <c>--role=admin</c>.</summary>
internal sealed record CommandArguments(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Parts the arguments.</summary>
    /// <exception cref="UsageException">A word is empty; an option has no value or stands twice.</exception>
    public static CommandArguments Parse(IEnumerable<string> arguments)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        using var next = arguments.GetEnumerator();
        while (next.MoveNext())
        {
            if (next.Current.Length == 0) throw new UsageException("An argument is empty: perhaps of a variable that is not set.");
            if (!next.Current.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(next.Current);
                continue;
            }

            var parts = next.Current[2..].Split('=', 2);
            var value = parts.Length == 2 ? parts[1] : next.MoveNext() ? next.Current
                : throw new UsageException($"--{parts[0]} needs a value.");
            if (!options.TryAdd(parts[0], value))
            {
                throw new UsageException($"--{parts[0]} stands twice.");
            }
        }

        return new CommandArguments(words, options);
    }

    /// <summary>Refuses what the command does not know.</summary>
    /// <exception cref="UsageException">There are other options or more words than expected.</exception>
    public void Allow(int words, params string[] options)
    {
        if (Options.Keys.FirstOrDefault(key => !options.Contains(key, StringComparer.Ordinal)) is { } unknown)
        {
            throw new UsageException($"--{unknown} is not known here.");
        }

        if (Words.Count > words)
        {
            throw new UsageException($"«{Words[words]}» is not expected here.");
        }
    }
}

/// <summary>The command was called wrongly; the message says how.</summary>
internal sealed class UsageException(string message) : Exception(message);
