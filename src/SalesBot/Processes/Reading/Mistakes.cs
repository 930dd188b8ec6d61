namespace SalesBot.Processes.Reading;

/// <summary>A place in the file; line and column count from 1.</summary>
internal readonly record struct Place(int Line, int Column);

/// <summary>Gathers mistakes, so that all are told at once.</summary>
internal sealed class Mistakes(string file)
{
    /// <summary>Looking for what was meant takes time; who has made this many mistakes made the same one all over.</summary>
    private const int MostSuggestions = 100;

    private readonly List<ProcessMistake> all = [];

    public bool Any => all.Count > 0;

    /// <summary>The mistake of a word that is not among the known ones: with the one that was probably meant, else with all.</summary>
    public void AddUnknown(Place place, string what, string word, IEnumerable<string> known)
    {
        var words = all.Count < MostSuggestions ? known.ToList() : [];
        var near = Suggestion.Near(word, words);
        Add(place, what + (near.Length > 0 || all.Count >= MostSuggestions ? near : Suggestion.Expected(words)));
    }

    /// <summary>The same where there are too many known words to name.</summary>
    public void AddUnlike(Place place, string what, string word, IEnumerable<string> known) =>
        Add(place, what + (all.Count < MostSuggestions ? Suggestion.Near(word, [.. known]) : ""));

    public void Add(Place place, string what) => all.Add(new ProcessMistake(file, place.Line, place.Column, what));

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ProcessMistake> InOrder() => [.. all.OrderBy(m => m.Line).ThenBy(m => m.Column)];
}
