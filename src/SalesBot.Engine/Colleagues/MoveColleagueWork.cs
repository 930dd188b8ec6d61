using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Colleagues;

/// <summary>The work of colleagues changes hands along with its people (B11): each feature hands over its own.</summary>
public static class MoveColleagueWork
{
    /// <summary>Who asked has handed the lead on: what is decided and answered about it is told to the new responsible.</summary>
    public static async Task ToNewResponsible(Visit visit, long leadId, int from, Person to)
    {
        foreach (var part in visit.Office.Features.Parts<ResponsibleChanged>()) await part.Do(visit, leadId, from, to);
    }

    /// <summary>Somebody has left: what was theirs to do is another's.</summary>
    internal static async Task ToHeir(Visit visit, Person from, Person heir)
    {
        foreach (var part in visit.Office.Features.Parts<Inherited>().OrderBy(part => part.Place)) await part.Do(visit, from, heir);
    }
}

/// <summary>What a feature does when a lead gets another responsible.</summary>
/// <param name="Do">Gets the lead's id, the former responsible and the new one.</param>
public sealed record ResponsibleChanged(Func<Visit, long, int, Person, Task> Do);

/// <summary>What a feature does with the work of somebody who leaves.</summary>
/// <param name="Place">The lowest is told first.</param>
/// <param name="Do">Gets who leaves and their heir.</param>
public sealed record Inherited(int Place, Func<Visit, Person, Person, Task> Do);
