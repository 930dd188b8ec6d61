namespace SalesBot.Processes;

/// <summary>One mistake in a process file, with its place. Lines and columns count from 1.</summary>
/// <param name="File">Name of the file as it was given.</param>
/// <param name="Line">Line.</param>
/// <param name="Column">Column.</param>
/// <param name="What">What is wrong and what was expected.</param>
public sealed record ProcessMistake(string File, int Line, int Column, string What)
{
    /// <summary><c>file:line:column: what</c>, as editors and terminals make it a link.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {What}";
}

/// <summary>What reading a process file gave: the process, or everything that is wrong with the file; never both.</summary>
/// <param name="Process">The process; null when there are mistakes.</param>
/// <param name="Mistakes">All mistakes in the order of the file; empty when there is a process.</param>
public sealed record ProcessReading(SalesProcess? Process, IReadOnlyList<ProcessMistake> Mistakes)
{
    /// <summary>The process.</summary>
    /// <exception cref="ProcessFileException">There are mistakes.</exception>
    public SalesProcess OrThrow() => Process ?? throw new ProcessFileException(Mistakes);
}

/// <summary>The process file cannot be used; the host prints the message, one mistake a line, and ends with exit code 1.</summary>
public sealed class ProcessFileException(IReadOnlyList<ProcessMistake> mistakes)
    : Exception(string.Join(Environment.NewLine, mistakes))
{
    /// <summary>All that is wrong, in the order of the file.</summary>
    public IReadOnlyList<ProcessMistake> Mistakes => mistakes;
}
