using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>A command.</summary>
/// <param name="Name">Without the slash.</param>
/// <param name="Roles">Who may; <see cref="Role.None"/>: whoever registers calls, by the process file.</param>
/// <param name="Run">What it does; gets what followed the name.</param>
/// <param name="Menu">Its place in the menu, the lowest first; null for one that is not listed.</param>
public sealed record Command(string Name, Role Roles, Func<Visit, string, Task> Run, int? Menu = null)
{
    /// <summary>Whoever is of the company.</summary>
    public const Role Everybody =
        Role.Secretary | Role.Manager | Role.Approver | Role.ExecutionHead | Role.Executor | Role.Accountant | Role.Admin;

    /// <summary>With those who are not (B21).</summary>
    public const Role Anybody = Everybody | Role.External;

    /// <summary>Whether those who register calls may as well.</summary>
    public bool OfRegistrarsToo { get; init; }

    /// <summary>Who may, where these register calls.</summary>
    public Role RolesWith(Role registrars) => Roles == Role.None || OfRegistrarsToo ? Roles | registrars : Roles;
}
