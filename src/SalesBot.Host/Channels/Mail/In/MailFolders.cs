using MailKit;
using MailKit.Net.Imap;

namespace SalesBot.Host.Channels.Mail.In;

/// <summary>The three folders of a mailbox.</summary>
/// <param name="Read">What is read; open.</param>
/// <param name="Taken">Where letters go that were taken.</param>
/// <param name="Aside">Where those go that cannot be.</param>
internal sealed record MailFolders(IMailFolder Read, IMailFolder Taken, IMailFolder Aside)
{
    /// <summary>Finds them, and makes those for letters that were seen to.</summary>
    /// <exception cref="MailboxException">The folder that is to be read is not there.</exception>
    public static async Task<MailFolders> Of(ImapClient client, ImapOptions options, CancellationToken stop)
    {
        var read = string.Equals(options.Folder, "INBOX", StringComparison.OrdinalIgnoreCase) ? client.Inbox
            : await Find(client, options.Folder, stop);
        if (read is null) throw new MailboxException($"the folder «{options.Folder}» is not there");
        var folders = new MailFolders(read, await FindOrMake(client, options.Taken, stop), await FindOrMake(client, options.Aside, stop));
        await read.OpenAsync(FolderAccess.ReadWrite, stop);
        return folders;
    }

    private static async Task<IMailFolder> FindOrMake(ImapClient client, string path, CancellationToken stop)
    {
        if (await Find(client, path, stop) is { } there) return there;
        var parent = client.GetFolder(client.PersonalNamespaces[0]);
        foreach (var name in path.Split(parent.DirectorySeparator))
            parent = await Find(client, parent.FullName.Length > 0 ? parent.FullName + parent.DirectorySeparator + name : name, stop)
                ?? await Make(client, parent, name, stop);
        return parent;
    }

    private static async Task<IMailFolder> Make(ImapClient client, IMailFolder parent, string name, CancellationToken stop)
    {
        try
        {
            if (await parent.CreateAsync(name, isMessageFolder: true, stop) is { } made) return made;
        }
        catch (ImapCommandException)
        {
            // Somebody may have made it just now.
            var path = parent.FullName.Length > 0 ? parent.FullName + parent.DirectorySeparator + name : name;
            if (await Find(client, path, stop) is { } there) return there;
        }

        throw new MailboxException($"the folder «{name}» cannot be made");
    }

    private static async Task<IMailFolder?> Find(ImapClient client, string path, CancellationToken stop)
    {
        try
        {
            return await client.GetFolderAsync(path, stop);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }
}
