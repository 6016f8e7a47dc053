namespace Amue.Portal.Tickets.Tests;

public class ThePriority
{
    [Theory]
    [InlineData(Urgency.High, Impact.High, TicketPriority.P1)]
    [InlineData(Urgency.High, Impact.Medium, TicketPriority.P2)]
    [InlineData(Urgency.Medium, Impact.High, TicketPriority.P2)]
    [InlineData(Urgency.Medium, Impact.Medium, TicketPriority.P3)]
    [InlineData(Urgency.High, Impact.Low, TicketPriority.P3)]
    [InlineData(Urgency.Low, Impact.High, TicketPriority.P3)]
    [InlineData(Urgency.Medium, Impact.Low, TicketPriority.P4)]
    [InlineData(Urgency.Low, Impact.Medium, TicketPriority.P4)]
    [InlineData(Urgency.Low, Impact.Low, TicketPriority.P4)]
    public void follows_urgency_and_impact(Urgency urgency, Impact impact, TicketPriority expected) =>
        Assert.Equal(expected, PriorityMatrix.Of(urgency, impact));
}
