using Amue.Portal.Commitments.Accessibility;

namespace Amue.Portal.Commitments.Tests.Accessibility;

public sealed class AnAudit
{
    [Theory]
    [InlineData(75, 0, Conformity.Full)]
    [InlineData(999, 1, Conformity.Partial)]
    [InlineData(50, 50, Conformity.Partial)]
    [InlineData(49, 51, Conformity.None)]
    [InlineData(0, 0, Conformity.None)]
    internal void is_worth_what_the_law_says(int met, int notMet, Conformity conformity) =>
        Assert.Equal(conformity, new AccessibilityAudit { AuditedOn = new(2026, 2, 16), Auditor = "Cabinet Untel", Met = met, NotMet = notMet }.Conformity);
}
