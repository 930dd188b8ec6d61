using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations.Fields;
using SalesBot.Data;

namespace SalesBot.Conversations;

/// <summary>
/// What one folder brings to the bot. Each says it in one small file at its front door, and one line of the product names that file;
/// nothing else holds a list of what there is.
/// </summary>
public abstract class Feature
{
    /// <summary>What can be typed with a slash, or stands behind a button.</summary>
    public virtual IEnumerable<Command> Commands => [];

    /// <summary>Its dialogs.</summary>
    public virtual IEnumerable<DialogKind> Dialogs => [];

    /// <summary>The kinds of answers it knows how to read, which its own dialogs and the process file may ask for.</summary>
    public virtual IEnumerable<FieldType> Answers => [];

    /// <summary>Keys, indexes and lengths of its tables.</summary>
    public virtual void Tables(ModelBuilder model)
    {
    }

    /// <summary>Its work that comes due by itself.</summary>
    public virtual void DueWork(IDueWorks works)
    {
    }

    /// <summary>
    /// What it adds to cards, lists and steps of other folders: parts, each of a type that the folder which gathers them says.
    /// </summary>
    public virtual IEnumerable<object> Parts => [];

    /// <summary>Removes its rows that nobody will ask for again; once a day. Returns how many went.</summary>
    public virtual Task<int> Tidy(Database database, DateTimeOffset now, CancellationToken stop) => Task.FromResult(0);
}
