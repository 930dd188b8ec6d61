using SalesBot.Processes;

namespace SalesBot.Orders;

/// <summary>How one order is counted (O8). Pure.</summary>
internal static class RulesOfOrder
{
    /// <summary>
    /// By the rate of the day it ships. One that was posted keeps the rate it was posted with, whatever was set since and whatever else is
    /// changed, unless its shipment moves to where the law has another.
    /// </summary>
    /// <param name="shipment">The day it ships.</param>
    /// <param name="rates">The rates as they are now.</param>
    /// <param name="order">The order as it was posted; null for a new one.</param>
    public static OrderRules On(DateOnly shipment, VatRates rates, Order? order) =>
        order is { Id: > 0, State: not OrderState.Draft } && rates.On(order.ShipmentDate) == rates.On(shipment)
            ? Of(order) : rates.On(shipment);

    /// <summary>As it was posted.</summary>
    public static OrderRules Of(Order order) => new(order.VatPercent, order.VatIncluded);
}
