using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Products;
using Amue.Portal.Tickets.Confidentiality;

namespace Amue.Portal.Tickets.Opening;

/// <summary>What a form must hold: to be kept at all, and to be submitted.</summary>
internal static class DraftChecks
{
    public static List<FieldError> ToKeep(DraftRequest form)
    {
        List<FieldError> errors = [];
        Known(nameof(form.Kind), form.Kind);
        Known(nameof(form.Nature), form.Nature ?? MaintenanceNature.Corrective);
        Known(nameof(form.Urgency), form.Urgency);
        Known(nameof(form.Impact), form.Impact);
        TooLong(nameof(form.Subject), form.Subject, Ticket.MaxSubjectLength);
        TooLong(nameof(form.Description), form.Description, Ticket.MaxDescriptionLength);
        TooLong(nameof(form.CategoryCode), form.CategoryCode, Ticket.MaxCategoryLength);
        TooLong(nameof(form.ReasonText), form.ReasonText, Ticket.MaxReasonLength);
        foreach (var (name, answer) in form.Evidence)
        {
            TooLong(CustomFields.Prefix + name, answer, CustomFields.LongestMultiline);
        }

        return errors;

        void Known<TEnum>(string field, TEnum value)
            where TEnum : struct, Enum
        {
            if (!Enum.IsDefined(value))
            {
                errors.Add(new FieldError(field, "tickets.field.unknown"));
            }
        }

        void TooLong(string field, string? text, int most)
        {
            if (text?.Length > most)
            {
                errors.Add(new FieldError(field, "tickets.field.tooLong", most));
            }
        }
    }

    public static IEnumerable<FieldError> ToSubmit(Ticket draft, ProductEntry product, bool isDeployed)
    {
        if (!isDeployed)
        {
            yield return new FieldError(nameof(DraftRequest.ProductId), "tickets.submit.notDeployed", product.Name);
        }
        else if (!product.IsAlive)
        {
            yield return new FieldError(nameof(DraftRequest.ProductId), "tickets.submit.endOfSupport", product.Name);
        }

        if (draft.Kind == TicketKind.MaintenanceRequest && draft.Nature is null)
        {
            yield return new FieldError(nameof(DraftRequest.Nature), "tickets.submit.noNature");
        }

        if (product.Lifecycle == ProductLifecycle.CorrectiveOnly && draft.Nature is MaintenanceNature.Evolutive or MaintenanceNature.Regulatory)
        {
            yield return new FieldError(nameof(DraftRequest.Nature), "tickets.submit.correctiveOnly", product.Name);
        }

        if (product.Categories.Count > 0 && !product.Categories.Any(c => c.Code == draft.CategoryCode))
        {
            yield return new FieldError(nameof(DraftRequest.CategoryCode), "tickets.submit.noCategory");
        }

        if (draft.Item.Title.Length == 0)
        {
            yield return new FieldError(nameof(DraftRequest.Subject), "tickets.submit.noSubject");
        }

        if (draft.Description.Length == 0)
        {
            yield return new FieldError(nameof(DraftRequest.Description), "tickets.submit.noDescription");
        }

        foreach (var error in VisibilityChecks.Of(draft.Visibility, draft.ConfidentialReason, draft.ConfidentialReasonText))
        {
            yield return error;
        }
    }
}
