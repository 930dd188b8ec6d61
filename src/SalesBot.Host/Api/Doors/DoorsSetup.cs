using Microsoft.AspNetCore.Mvc;
using SalesBot.Files;
using SalesBot.Programs;

namespace SalesBot.Host.Api.Doors;

/// <summary>What programs may ask for, each with the right that a key needs for it. A door is one file and one line here.</summary>
internal static class DoorsSetup
{
    /// <summary>Adds what the doors share.</summary>
    public static void AddDoors(this IServiceCollection services) => services.AddSingleton<TakeFile>();

    /// <summary>Leads.</summary>
    public static void MapLeads(this RouteGroupBuilder api)
    {
        api.MapPost("/leads", TakeLead.Do).Needing(ApiRights.AddLeads);
        api.MapGet("/leads", ShowLeads.Do).Needing(ApiRights.ReadLeads).Querying("cursor", "limit", "phone", "email");
        api.MapGet("/leads/{number}", ShowLeads.One).Needing(ApiRights.ReadLeads).Querying();
        api.MapPatch("/leads/{number}", PatchLead.Do).Needing(ApiRights.ChangeLeads);
        api.MapGet("/leads/{number}/files", ShowFiles.OfLead).Needing(ApiRights.ReadLeads).Querying();
        api.MapGet("/leads/{number}/files/{id:long}", ShowFiles.OneOfLead).Needing(ApiRights.ReadLeads).Querying();
        api.MapPost("/leads/{number}/files", (string number, HttpContext call, TakeFile file) => file.OfLead(number, call))
            .Needing(ApiRights.ChangeLeads).WithMetadata(new RequestSizeLimitAttribute(2L * FileLimits.MaxBytes));
    }

    /// <summary>Orders.</summary>
    public static void MapOrders(this RouteGroupBuilder api)
    {
        api.MapGet("/orders", (HttpContext call, ReadChanges changes) => changes.Orders(call)).Needing(ApiRights.ReadOrders)
            .Querying("cursor", "limit");
        api.MapGet("/orders/{number}", ShowOrder.Do).Needing(ApiRights.ReadOrders).Querying();
        api.MapPatch("/orders/{number}", PatchOrder.Do).Needing(ApiRights.ChangeOrders);
        api.MapGet("/orders/{number}/files", ShowFiles.OfOrder).Needing(ApiRights.ReadOrders).Querying();
        api.MapGet("/orders/{number}/files/{id:long}", ShowFiles.OneOfOrder).Needing(ApiRights.ReadOrders).Querying();
        api.MapPost("/orders/{number}/files", (string number, HttpContext call, TakeFile file) => file.OfOrder(number, call))
            .Needing(ApiRights.ChangeOrders).WithMetadata(new RequestSizeLimitAttribute(2L * FileLimits.MaxBytes));
    }

    /// <summary>Clients, contacts and people.</summary>
    public static void MapDirectory(this RouteGroupBuilder api)
    {
        api.MapGet("/clients", ShowClients.Do).Needing(ApiRights.Directory).Querying("after", "limit", "inn");
        api.MapGet("/clients/{id:long}", ShowClients.One).Needing(ApiRights.Directory).Querying();
        api.MapPost("/clients", TakeClient.Do).Needing(ApiRights.Directory);
        api.MapPatch("/clients/{id:long}", PatchClient.Do).Needing(ApiRights.Directory);
        api.MapGet("/contacts", ShowContacts.Do).Needing(ApiRights.Directory)
            .Querying("after", "limit", "client", "phone", "email");
        api.MapGet("/contacts/{id:long}", ShowContacts.One).Needing(ApiRights.Directory).Querying();
        api.MapPost("/contacts", TakeContact.Do).Needing(ApiRights.Directory);
        api.MapPatch("/contacts/{id:long}", PatchContact.Do).Needing(ApiRights.Directory);
        api.MapGet("/people", ShowPeople.Do).Needing(ApiRights.Directory).Querying();
    }

    /// <summary>The catalogue.</summary>
    public static void MapItems(this RouteGroupBuilder api)
    {
        api.MapGet("/items", ShowItems.Do).Needing(ApiRights.Catalogue).Querying("after", "limit", "code");
        api.MapPut("/items", PutItems.Do).Needing(ApiRights.Catalogue);
    }

    /// <summary>What describes it all, for anybody.</summary>
    public static void MapPage(this RouteGroupBuilder api)
    {
        foreach (var part in ApiPage.Parts) api.MapGet(part, (HttpContext call) => ApiPage.Get(call, part));
    }
}
