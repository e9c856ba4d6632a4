using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace GiaoBan.App.Web;

/// <summary>A limit that was written without a sentence of its own gets one: the framework's is in English and names the property.</summary>
internal sealed class VietnameseLengths : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var length in context.ValidationMetadata.ValidatorMetadata.OfType<StringLengthAttribute>().Where(l => l.ErrorMessage is null))
            length.ErrorMessage = $"Chữ ở một ô dài quá {length.MaximumLength} chữ cái. Viết gọn lại.";
    }
}
