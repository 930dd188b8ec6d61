using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Processes;

namespace SalesBot.Approvals;

/// <summary>The steps of an approval as the process file has them, each of which may be switched off (B20).</summary>
internal static class ApprovalSteps
{
    /// <summary>
    /// Who decides, in order, by the answers of a dialog: the people named for the steps that are on. Nobody is asked twice.
    /// </summary>
    public static IReadOnlyList<int> Approvers(Stage stage, DialogState dialog) =>
    [
        .. stage.Steps.Where(step => step.Enabled).Select(step => dialog.Value(step.By)).OfType<string>()
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Distinct(),
    ];

    /// <summary>Keys of the fields that name who decides.</summary>
    public static IReadOnlySet<string> Deciders(Stage stage) => stage.Steps.Select(step => step.By).ToHashSet(StringComparer.Ordinal);
}
