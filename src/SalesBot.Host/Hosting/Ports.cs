using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace SalesBot.Host.Hosting;

/// <summary>
/// The ports are taken before anything else happens: a copy that was started by mistake beside the running bot must not migrate that one's
/// database, take its updates away or move its webhook, and only then find out that there is no place for it. The web server takes the
/// listening sockets over when it starts; whoever calls meanwhile waits for that moment.
/// </summary>
internal static class Ports
{
    /// <summary>Takes every address that the web server will listen on, but those whose port the system is to choose.</summary>
    /// <exception cref="PortException">One cannot be listened on; the message says which, why and what to do.</exception>
    /// <exception cref="SettingsException">One is no address.</exception>
    public static void TakePorts(this WebApplicationBuilder builder)
    {
        var held = new Dictionary<EndPoint, Socket>();
        foreach (var address in ListenAddresses.Read(builder.Configuration))
        {
            foreach (var place in ListenAddresses.PlacesOf(address))
            {
                Take(address, place, held);
            }
        }

        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket =
            place => held.Remove(place, out var socket) ? socket : SocketTransportOptions.CreateDefaultBoundListenSocket(place));
    }

    private static void Take(BindingAddress address, IPEndPoint place, Dictionary<EndPoint, Socket> held)
    {
        if (held.ContainsKey(place)) return;
        try
        {
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(place);
            held.Add(place, socket);
            // Bound is not enough: only a listening socket keeps others off the port.
            socket.Listen();
        }
        catch (SocketException problem) when (IsFinal(problem.SocketErrorCode) || IPAddress.TryParse(address.Host.Trim('[', ']'), out _))
        {
            throw new PortException(address, problem);
        }
        catch (SocketException)
        {
            // Half of an address that means two, on a machine that has the other half only: the web server makes do with that as well.
        }
    }

    private static bool IsFinal(SocketError error) => error is SocketError.AddressAlreadyInUse or SocketError.AccessDenied;
}

/// <summary>The bot cannot listen where it was told to; the message is one sentence for the operator.</summary>
internal sealed class PortException(BindingAddress address, SocketException problem) : Exception(Sentence(address, problem), problem)
{
    private const string How = "with --urls or ASPNETCORE_URLS";

    private static string Sentence(BindingAddress address, SocketException problem) => problem.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse =>
            $"{address} is taken by another program, perhaps by a SalesBot that runs already: stop that one, "
            + $"or name another address {How}.",
        SocketError.AccessDenied =>
            $"{address} may not be listened on by this user: name a port from 1024 on {How}, or permit this one to the user.",
        _ => $"{address} cannot be listened on ({problem.Message}): name an address of this machine {How}.",
    };
}
