using SalesBot.People;

namespace SalesBot.Processes;

/// <summary>Who is informed of a stage: nobody of them has anything to do with it, they only want to know.</summary>
/// <param name="Roles">Everybody in these; none for no role.</param>
/// <param name="People">And these, by name or surname.</param>
public sealed record Informed(Role Roles, IReadOnlyList<string> People)
{
    /// <summary>Of a stage that says nothing about it.</summary>
    public static Informed Nobody { get; } = new(Role.None, []);

    /// <summary>Whether anybody is named.</summary>
    public bool Any => Roles != Role.None || People.Count > 0;
}
