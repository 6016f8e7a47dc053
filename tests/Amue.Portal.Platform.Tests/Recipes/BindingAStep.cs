using System.Text.Json;

namespace Amue.Portal.Platform.Tests.Recipes;

public sealed class BindingAStep : IDisposable
{
    private readonly RecipeHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task fills_every_kind_of_member()
    {
        await _host.RunAsync(RecipeHost.WithSteps("""
            {
              "name": "meeting", "Title": "Salon", "day": "2026-01-31", "hour": "08:30", "length": "01:30:00", "endsAt": "2026-01-31T10:00:00Z",
              "kind": "onSite", "price": 12.50, "seats": 40, "waiting": null, "isOpen": true, "id": "0196f0d2-5a4e-7c3b-9d21-3f6a8b1c2d4e",
              "speakers": [ { "name": "Inès", "company": null }, { "name": "Marc", "company": "AMUE" } ],
              "votes": { "a": 1, "b": 2 }, "rooms": { "OnSite": "B12" }, "extra": { "x": [ 1, null ] }, "anything": "text"
            }
            """));

        var meeting = Assert.IsType<MeetingModel>(Assert.Single(_host.Log.Models));
        Assert.Equal(("Salon", new DateOnly(2026, 1, 31), new TimeOnly(8, 30), TimeSpan.FromMinutes(90)), (meeting.Title, meeting.Day, meeting.Hour, meeting.Length));
        Assert.Equal((MeetingKind.OnSite, 12.5m, 40, null, true), (meeting.Kind, meeting.Price, meeting.Seats, meeting.Waiting, meeting.IsOpen));
        Assert.Equal(new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc), meeting.EndsAt);
        Assert.Equal([new Speaker("Inès"), new Speaker("Marc", "AMUE")], meeting.Speakers);
        Assert.Equal(2, meeting.Votes["b"]);
        Assert.Equal("B12", meeting.Rooms[MeetingKind.OnSite]);
        Assert.Equal("""{"x":[1,null]}""", meeting.Extra!.ToJsonString());
        Assert.Equal("text", meeting.Anything!.GetValue<string>());
    }

    [Fact]
    public async Task keeps_members_of_any_name_where_the_record_takes_them()
    {
        await _host.RunAsync(RecipeHost.WithSteps("""{ "name": "settings", "HomeRoute": { "Action": "[js: uuid()]" }, "Empty": null }"""));

        var settings = Assert.IsType<SettingsModel>(Assert.Single(_host.Log.Models));
        Assert.True(Guid.TryParse(settings.Groups["HomeRoute"].GetProperty("Action").GetString(), out _));
        Assert.Equal(JsonValueKind.Null, settings.Groups["Empty"].ValueKind);
    }

    [Theory]
    [InlineData("""{ "name": "meeting" }""", "$.steps[0].title recipes.missingField recipes.expected.text")]
    [InlineData("""{ "name": "meeting", "title": null }""", "$.steps[0].title recipes.found.null recipes.expected.text")]
    [InlineData("""{ "name": "meeting", "title": 3 }""", "$.steps[0].title recipes.found.number recipes.expected.text")]
    [InlineData("""{ "name": "meeting", "title": "x", "day": "31/01/2026" }""", "$.steps[0].day recipes.wrongValue recipes.expected.date")]
    [InlineData("""{ "name": "meeting", "title": "x", "hour": "morning" }""", "$.steps[0].hour recipes.wrongValue recipes.expected.time")]
    [InlineData("""{ "name": "meeting", "title": "x", "length": "an hour" }""", "$.steps[0].length recipes.wrongValue recipes.expected.duration")]
    [InlineData("""{ "name": "meeting", "title": "x", "endsAt": true }""", "$.steps[0].endsAt recipes.found.boolean recipes.expected.dateTime")]
    [InlineData("""{ "name": "meeting", "title": "x", "kind": "Nowhere" }""", "$.steps[0].kind recipes.wrongValue recipes.expected.oneOf")]
    [InlineData("""{ "name": "meeting", "title": "x", "kind": 1 }""", "$.steps[0].kind recipes.found.number recipes.expected.oneOf")]
    [InlineData("""{ "name": "meeting", "title": "x", "price": "12" }""", "$.steps[0].price recipes.found.text recipes.expected.number")]
    [InlineData("""{ "name": "meeting", "title": "x", "price": 1e400 }""", "$.steps[0].price recipes.found.number recipes.expected.number")]
    [InlineData("""{ "name": "meeting", "title": "x", "seats": 1.5 }""", "$.steps[0].seats recipes.found.number recipes.expected.integer")]
    [InlineData("""{ "name": "meeting", "title": "x", "seats": null }""", "$.steps[0].seats recipes.found.null recipes.expected.integer")]
    [InlineData("""{ "name": "meeting", "title": "x", "isOpen": "true" }""", "$.steps[0].isOpen recipes.found.text recipes.expected.boolean")]
    [InlineData("""{ "name": "meeting", "title": "x", "id": "7" }""", "$.steps[0].id recipes.wrongValue recipes.expected.uuid")]
    [InlineData("""{ "name": "meeting", "title": "x", "speakers": { } }""", "$.steps[0].speakers recipes.found.object recipes.expected.list")]
    [InlineData("""{ "name": "meeting", "title": "x", "speakers": [ { "name": "a" }, { "nom": "b" } ] }""", "$.steps[0].speakers[1].nom recipes.unknownField recipes.expected.oneOf|$.steps[0].speakers[1].name recipes.missingField recipes.expected.text")]
    [InlineData("""{ "name": "meeting", "title": "x", "speakers": [ null, "Inès" ] }""", "$.steps[0].speakers[0] recipes.found.null recipes.expected.object|$.steps[0].speakers[1] recipes.found.text recipes.expected.object")]
    [InlineData("""{ "name": "meeting", "title": "x", "votes": { "a b": "many", "c": null } }""", "$.steps[0].votes['a b'] recipes.found.text recipes.expected.integer|$.steps[0].votes.c recipes.found.null recipes.expected.integer")]
    [InlineData("""{ "name": "meeting", "title": "x", "votes": [] }""", "$.steps[0].votes recipes.found.list recipes.expected.object")]
    [InlineData("""{ "name": "meeting", "title": "x", "rooms": { "Nowhere": "B12" } }""", "$.steps[0].rooms.Nowhere recipes.unknownField recipes.expected.oneOf")]
    [InlineData("""{ "name": "meeting", "title": "x", "extra": [] }""", "$.steps[0].extra recipes.found.list recipes.expected.object")]
    [InlineData("""{ "name": "meeting", "title": "x", "label": "mine" }""", "$.steps[0].label recipes.unknownField recipes.expected.oneOf")]
    [InlineData("""{ "name": "meeting", "title": "x", "TITLE": "y" }""", "$.steps[0].TITLE recipes.duplicate ")]
    public async Task tells_where_it_does_not_fit_and_what_would(string step, string expected)
    {
        var problems = await _host.Runner.ValidateAsync(RecipeHost.WithSteps(step), RecipeHost.Anybody, CancellationToken.None);

        Assert.Equal(expected.Split('|'), problems.Select(p => $"{p.JsonPath} {p.What.Key} {p.Expected?.Key}"));
    }

    [Fact]
    public async Task names_the_fields_it_knows_beside_one_it_does_not()
    {
        var problem = Assert.Single(await _host.Runner.ValidateAsync(
            RecipeHost.WithSteps("""{ "name": "grant", "role": "a", "account": "0196f0d2-5a4e-7c3b-9d21-3f6a8b1c2d4e", "until": "2026-01-31" }"""),
            RecipeHost.Anybody,
            CancellationToken.None));

        Assert.Equal(["until"], problem.What.Arguments);
        Assert.Equal(["role, account"], problem.Expected!.Arguments);
    }

    [Fact]
    public async Task tells_all_problems_of_all_steps_in_order()
    {
        var problems = await _host.ProblemsOfAsync("""
            { "name": "meeting", "seats": "many", "colour": "red" },
            { "name": "nothing" },
            { "name": "Meeting", "title": "x", "day": 3 }
            """);

        Assert.Equal(
            [
                "$.steps[0].seats recipes.found.text",
                "$.steps[0].colour recipes.unknownField",
                "$.steps[0].title recipes.missingField",
                "$.steps[1].name recipes.unknownStep",
                "$.steps[2].day recipes.found.number",
            ],
            problems);
    }
}
