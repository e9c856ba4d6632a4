using GiaoBan.App.Features.Organization;
using GiaoBan.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GiaoBan.App.Web;

/// <summary>
/// Binds what stands in a unit picker to the unit meant: a name with marks or without, a code, first letters, or an id out of
/// an older list. Nobody or several: the sentence that says so, and the form again.
/// </summary>
internal sealed class PickedUnit(FindUnits find, BusinessDay businessDay) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent.FirstValue is not { } typed || string.IsNullOrWhiteSpace(typed)) return;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        if (Guid.TryParse(typed, out var id)) { bindingContext.Result = ModelBindingResult.Success(id); return; } // whether it exists the use case asks

        var found = await find.TheOneAsync(typed, businessDay.Today, bindingContext.HttpContext.RequestAborted);
        if (found.Value is { } unit) bindingContext.Result = ModelBindingResult.Success(unit.Id.Value);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, found.Refusal!.Message);
    }
}
