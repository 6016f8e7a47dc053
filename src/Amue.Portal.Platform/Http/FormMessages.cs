using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Amue.Portal.Platform.Http;

/// <summary>What a form says of a value that no field of it can hold, in the reader's language: the framework would say it in English.</summary>
internal sealed class FormMessages(TextCatalog texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["form.value.impossible", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["form.value.impossible", value]);
        messages.SetValueIsInvalidAccessor(value => texts["form.value.impossible", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["form.value.unreadable"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["form.value.unreadable"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["form.value.notANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["form.value.notANumber"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["form.value.missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["form.value.missing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["form.value.missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["form.value.missing"]);
    }
}
