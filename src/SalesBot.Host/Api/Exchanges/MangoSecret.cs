namespace SalesBot.Host.Api.Exchanges;

/// <summary>The key and the salt of Mango Office's API.</summary>
/// <param name="Key"><c>Calls:Mango:Key</c>, «Уникальный код вашей АТС».</param>
/// <param name="Salt"><c>Calls:Mango:Salt</c>, «Ключ для создания подписи».</param>
internal sealed record MangoSecret(string Key, string Salt);
