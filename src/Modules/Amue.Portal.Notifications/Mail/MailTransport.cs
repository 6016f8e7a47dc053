using System.Net;
using System.Net.Mail;
using Amue.Portal.Platform.Data;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Hands one mail to the SMTP server, or to the pickup folder where none is configured.</summary>
internal sealed class MailTransport(IOptions<MailSettings> settings, DataDirectory data)
{
    public async Task<Delivery> SendAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        using var client = Client();
        // SmtpClient's own timeout is for its synchronous calls: without this one a silent server would hold the queue for ever.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.Value.TimeoutSeconds));
        try
        {
            await client.SendMailAsync(mail, patience.Token);
            return Delivery.Accepted;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Delivery.Unreachable;
        }
        catch (SmtpException failure) when (IsRefusal(failure.StatusCode))
        {
            return Delivery.Refused;
        }
        catch (SmtpException)
        {
            return Delivery.Unreachable;
        }
    }

    // A reply of the 5xx class is about this mail, unless it is about who hands it over; no reply, or 4xx, is about the server and the moment.
    private static bool IsRefusal(SmtpStatusCode status) => (int)status is >= 500 and < 600 and not (530 or 534 or 535 or 538);

    private SmtpClient Client()
    {
        var chosen = settings.Value;
        if (chosen.Host is null)
        {
            var folder = data.PathOf(chosen.PickupDirectory);
            Directory.CreateDirectory(folder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }

        return new SmtpClient(chosen.Host, chosen.Port)
        {
            EnableSsl = chosen.UseTls,
            Credentials = chosen.User is null ? null : new NetworkCredential(chosen.User, chosen.Password),
        };
    }
}
