using System.Text.Json;
using Amue.Portal.Testing.Portal;

namespace Amue.Portal.Operating.Tests.Running;

public sealed class LoggingAJourney(LoggedJourney journey) : IClassFixture<LoggedJourney>
{
    [Fact]
    public void is_written_in_lines_of_json()
    {
        Assert.NotEmpty(journey.Lines);
        Assert.All(journey.Lines, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("LogLevel", out _)));
    }

    [Theory]
    [InlineData("claire")]
    [InlineData("@e042.example.org")]
    [InlineData("zkfaussephrasedepasse")]
    [InlineData(People.Passphrase)]
    [InlineData(LoggedJourney.Query)]
    [InlineData(LoggedJourney.Subject)]
    [InlineData(LoggedJourney.Origin)]
    public void tells_of_nobody(string marker) =>
        Assert.DoesNotContain(journey.Lines, l => l.Contains(marker, StringComparison.OrdinalIgnoreCase));
}
