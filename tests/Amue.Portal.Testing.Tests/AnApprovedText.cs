using Xunit.Sdk;

namespace Amue.Portal.Testing.Tests;

public class AnApprovedText
{
    [Fact]
    public void equal_to_what_is_produced_passes() => TextSnapshot.Matches("Première ligne\r\nDeuxième ligne\n\n");

    [Fact]
    public void that_differs_fails_and_shows_the_line()
    {
        var failure = Assert.Throws<FailException>(() =>
            TextSnapshot.Matches("Première ligne\nAutre ligne", name: nameof(equal_to_what_is_produced_passes)));

        Assert.Contains("Line 2, approved: Deuxième ligne\nLine 2, received: Autre ligne", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void that_was_never_approved_fails() =>
        Assert.Throws<FailException>(() => TextSnapshot.Matches("texte"));
}
