using System.Security.Cryptography;
using System.Text;

namespace SalesBot.Host.Channels.Teams.Out;

/// <summary>What the buttons of a card send beside its inputs. Keys begin with a sign that no field key has.</summary>
internal static class CardData
{
    /// <summary>What the keys begin with.</summary>
    public const char Own = '@';

    /// <summary>The button's value.</summary>
    public const string Press = "@press";

    /// <summary>For whom the card was drawn (<see cref="Mark"/>).</summary>
    public const string For = "@for";

    /// <summary>Of an offered file: the number of the offer.</summary>
    public const string File = "@file";

    /// <summary>A client wants the card as it stands now.</summary>
    public const string Refresh = "@refresh";

    /// <summary>A short mark of an account. Not a proof of anything: the core checks who presses.</summary>
    public static string Mark(string account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)))[..8];
}
