using Amue.Portal.Platform.Security;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Mail;
using Persona = Amue.Portal.Testing.Portal.People;

namespace Amue.Portal.Notifications.Tests.Mail;

public sealed class AServerInTrouble
{
    private const int Queued = 0;
    private const int Sent = 1;
    private const int Parked = 2;

    [Fact]
    public async Task that_is_down_and_comes_back_loses_nothing()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var room = await MailRoom.StartAsync(smtp.Port);
        var claire = await room.IdOfAsync(Persona.Claire);
        var item = await room.AddAsync("Blocage", VisibilityLevel.Establishment, claire);
        await smtp.StopAsync();
        for (var i = 0; i < 5; i++)
        {
            await room.QueueAsync($"{i}", claire, item.Id);
            await room.SendLaterAsync();
        }

        Assert.All(await room.StatesAsync(), state => Assert.Equal(Queued, state));
        await smtp.StartAgainAsync();
        await room.SendLaterAsync();

        Assert.All(await room.StatesAsync(), state => Assert.Equal(Sent, state));
        Assert.Equal(5, (await smtp.MessagesAsync()).Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(5, (await smtp.MessagesAsync()).Count);
    }

    [Fact]
    public async Task that_is_down_for_days_parks_nothing()
    {
        await using var room = await MailRoom.StartAsync(FreePort.Next());
        await room.QueueAsync("un", await room.IdOfAsync(Persona.Claire));
        for (var i = 0; i < 15; i++)
        {
            await room.SendLaterAsync();
        }

        Assert.Equal([Queued], await room.StatesAsync());
    }

    [Fact]
    public async Task that_was_down_for_a_day_is_sent_everything_once_within_the_half_hour_that_follows()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var room = await MailRoom.StartAsync(smtp.Port);
        var claire = await room.IdOfAsync(Persona.Claire);
        await smtp.StopAsync();
        const int Mails = 48;
        for (var halfHour = 0; halfHour < Mails; halfHour++)
        {
            await room.QueueAsync($"{halfHour}", claire);
            await room.SendAfterAsync(TimeSpan.FromMinutes(30));
        }

        Assert.All(await room.StatesAsync(), state => Assert.Equal(Queued, state));
        await smtp.StartAgainAsync();
        for (var minute = 0; minute < 30; minute++)
        {
            await room.SendAfterAsync(TimeSpan.FromMinutes(1));
        }

        Assert.All(await room.StatesAsync(), state => Assert.Equal(Sent, state));
        Assert.Equal(Mails, (await smtp.MessagesAsync()).Count);
    }

    [Fact]
    public async Task that_refuses_a_mail_ten_times_has_it_parked()
    {
        await using var smtp = new StubbornServer("550 5.1.1 No such mailbox");
        await using var room = await MailRoom.StartAsync(smtp.Port);
        await room.QueueAsync("un", await room.IdOfAsync(Persona.Claire));
        for (var i = 0; i < 9; i++)
        {
            await room.SendLaterAsync();
        }

        Assert.Equal([Queued], await room.StatesAsync());
        await room.SendLaterAsync();
        Assert.Equal([Parked], await room.StatesAsync());
    }

    [Fact]
    public async Task that_asks_for_an_account_is_given_it()
    {
        await using var smtp = await SmtpServer.StartAsync("portail", "sept péniches & deux ponts");
        await using var room = await MailRoom.StartAsync(smtp.Port, "portail", "sept péniches & deux ponts");
        await room.QueueAsync("un", await room.IdOfAsync(Persona.Claire));

        await room.SendAsync();

        Assert.Single(await smtp.MessagesAsync());
    }

    [Theory]
    [InlineData("portail", "un autre mot de passe")]
    [InlineData(null, null)]
    public async Task that_does_not_know_the_portal_parks_nothing(string? user, string? password)
    {
        await using var smtp = await SmtpServer.StartAsync("portail", "sept péniches & deux ponts");
        await using var room = await MailRoom.StartAsync(smtp.Port, user, password);
        await room.QueueAsync("un", await room.IdOfAsync(Persona.Claire));
        for (var i = 0; i < 12; i++)
        {
            await room.SendLaterAsync();
        }

        Assert.Equal([Queued], await room.StatesAsync());
    }

    [Fact]
    public async Task that_refuses_one_address_takes_the_others()
    {
        await using var smtp = new StubbornServer("550 5.1.1 No such mailbox", only: "claire.membre@");
        await using var room = await MailRoom.StartAsync(smtp.Port);
        await room.QueueAsync("un", await room.IdOfAsync(Persona.Claire));
        await room.QueueAsync("deux", await room.IdOfAsync(Persona.Luc));
        await room.SendAsync();

        Assert.Equal([Queued, Sent], await room.StatesAsync());
    }

    [Fact]
    public async Task that_says_to_come_back_later_parks_nothing()
    {
        await using var smtp = new StubbornServer("451 4.7.1 Greylisted");
        await using var room = await MailRoom.StartAsync(smtp.Port);
        await room.QueueAsync("un", await room.IdOfAsync(Persona.Claire));
        for (var i = 0; i < 12; i++)
        {
            await room.SendLaterAsync();
        }

        Assert.Equal([Queued], await room.StatesAsync());
    }

    [Fact]
    public async Task that_never_answers_is_given_up_and_the_mail_waits()
    {
        await using var smtp = new StubbornServer(greets: false);
        await using var room = await MailRoom.StartAsync(smtp.Port);
        await room.QueueAsync("un", await room.IdOfAsync(Persona.Claire));

        await room.SendAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal([Queued], await room.StatesAsync());
    }
}
