using Microsoft.EntityFrameworkCore;
using SalesBot.Today;

namespace SalesBot.Leads;

/// <summary>What came in, for the head of a department (W9).</summary>
internal static class LeadsOfDepartment
{
    public static async Task<DepartmentFigure?> Count(DepartmentFor asked) => new("came", await asked.Work.Db.Leads.CountAsync(lead =>
        lead.CreatedAt >= asked.From && lead.State != LeadState.Cancelled && asked.Whose.Contains(lead.ResponsibleId)));
}
