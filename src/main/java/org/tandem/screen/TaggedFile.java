package org.tandem.screen;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import org.tandem.shared.NotFound;

/**
 * A small file whose tag is known before it is read: one that the browser has already is not read again.
 *
 * @param tag of its content, as its digest
 */
public record TaggedFile(String tag, MediaType type, CacheControl cache) {

    /**
     * @param read the content, asked for where the browser has another one or none
     * @throws NotFound where it is gone by then
     */
    public ResponseEntity<byte[]> answer(WebRequest request, Supplier<Optional<byte[]>> read) {
        var quoted = '"' + tag + '"';
        var isKept = quoted.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        var answer = ResponseEntity.status(isKept ? HttpStatus.NOT_MODIFIED : HttpStatus.OK).eTag(quoted).cacheControl(cache);
        return isKept ? answer.build() : answer.contentType(type).body(read.get().orElseThrow(() -> new NotFound(tag)));
    }
}
