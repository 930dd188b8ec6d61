using Microsoft.EntityFrameworkCore;
using SalesBot.Today;

namespace SalesBot.Approvals;

/// <summary>Which decisions are waited for, for the head of a department (W9).</summary>
internal static class ApprovalsOfDepartment
{
    public static async Task<DepartmentFigure?> Count(DepartmentFor asked) => new("decide", await asked.Work.Db.Approvals.CountAsync(
        approval => approval.State == ApprovalState.Pending && asked.Whose.Contains(approval.RequestedById)));
}
