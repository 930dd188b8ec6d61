using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>A command.</summary>
/// <param name="Name">Without the slash.</param>
/// <param name="Roles">Who may.</param>
/// <param name="Run">What it does; gets what followed the name.</param>
/// <param name="Menu">Its place in the menu, the lowest first; null for one that is not listed.</param>
public sealed record Command(string Name, Role Roles, Func<Visit, string, Task> Run, int? Menu = null)
{
    /// <summary>Whoever is of the company.</summary>
    public const Role Everybody =
        Role.Secretary | Role.Manager | Role.Approver | Role.ExecutionHead | Role.Executor | Role.Accountant | Role.Admin;

    /// <summary>With those who are not (B21).</summary>
    public const Role Anybody = Everybody | Role.External;

    /// <summary>Whether it is given the files that come with it; any other says that they are not kept (O1).</summary>
    public bool TakesFiles { get; init; }

    /// <summary>Who may besides, by how the office is set up; null for nobody.</summary>
    public Func<Office, Role>? Besides { get; init; }

    /// <summary>Who may in this office.</summary>
    public Role RolesIn(Office office) => Roles | (Besides?.Invoke(office) ?? Role.None);
}
