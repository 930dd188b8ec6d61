namespace SalesBot.Processes.Reading;

/// <summary>A place in the file; line and column count from 1.</summary>
internal readonly record struct Place(int Line, int Column);

/// <summary>Gathers mistakes, so that all are told at once.</summary>
internal sealed class Mistakes(string file)
{
    private readonly List<ProcessMistake> all = [];

    public bool Any => all.Count > 0;

    public void Add(Place place, string what) => all.Add(new ProcessMistake(file, place.Line, place.Column, what));

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ProcessMistake> InOrder() => [.. all.OrderBy(m => m.Line).ThenBy(m => m.Column)];
}
