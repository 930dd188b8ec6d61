namespace SalesBot.Host.Channels.Mail.In;

/// <summary>Somebody has to mend something before the mailbox can be read.</summary>
/// <param name="message">What, in a sentence without secrets.</param>
/// <param name="cause">What brought it about.</param>
internal sealed class MailboxException(string message, Exception? cause = null) : Exception(message, cause);
