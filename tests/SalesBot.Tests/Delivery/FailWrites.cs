using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesBot.Tests.Delivery;

/// <summary>A database that can be read but, while on, saves nothing.</summary>
internal sealed class FailWrites : SaveChangesInterceptor
{
    public bool On { get; set; }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        On ? throw new DbUpdateException("The disk is full.") : ValueTask.FromResult(result);
}
